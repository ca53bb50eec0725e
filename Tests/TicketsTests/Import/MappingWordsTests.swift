import Content
import Kernel
import Testing

@testable import Tickets

@Suite("What a mapping makes of words")
struct MappingWordsTests {
  private func findings(_ columns: String, isMessages: Bool = false) throws -> [String] {
    let root = try YAML.parse(bytes: Array("columns:\n\(columns)\n".utf8), file: "m.yaml")
    do {
      if isMessages { _ = try MessageMapping.read(root) } else { _ = try Mapping.read(root) }
      return []
    } catch let problems as Problems {
      return problems.all.map(\.description)
    }
  }

  @Test("a meaning that is none is refused with its place")
  func typo() throws {
    #expect(
      try findings("  status: {column: S, values: {Y: slved, N: open}}") == [
        "m.yaml:2:35: “slved” means nothing as status. Use one of new, open, pending, hold, solved, closed, merged, spam, deleted."
      ])
    #expect(
      try findings("  role: {column: R, values: {A: agnt}}", isMessages: true) == [
        "m.yaml:2:33: “agnt” means nothing as role. Use one of customer, agent, robot, system."
      ])
  }

  @Test("values of a column that holds no words of ours are refused")
  func noWords() throws {
    #expect(
      try findings("  agent: {column: A, values: {x: y}}") == [
        "m.yaml:2:31: The values of agent are taken as they stand. Remove `values`."
      ])
  }

  @Test(
    "meanings in our words, their synonyms and marks on the scale are taken",
    arguments: [
      "  status: {column: S, values: {a: solved, b: spam, c: 已解决}}", "  channel: {column: C, values: {a: phone}}",
      "  complaint: {column: C, values: {a: yes, b: 0}}", "  csat: {column: C, scale: 10, values: {a: 9, b: good}}",
      "  vendor_resolution_met: {column: C, values: {a: yes}}", "  priority: {column: P, values: {}}",
    ])
  func good(columns: String) throws {
    #expect(try findings(columns) == [])
  }
}
