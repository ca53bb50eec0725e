import Foundation
import TestSupport
import Testing

@Suite("assay scorecard and report")
struct ScorecardCommandTests {
  /// Ten tickets of each of two agents in March 2023, none solved.
  private static let tickets =
    "ticket id,created at,agent,first reply at\n"
    + ["王小明（离职）", "Daniel Clarke"].enumerated().flatMap { number, agent in
      (10..<20).map { "T\(number)\($0),2023-03-01 \($0):00:00,\(agent),2023-03-01 \($0):01:\($0)" }
    }.joined(separator: "\n") + "\n"

  private func imported() async throws -> Desk {
    let desk = Desk(folder: try TemporaryFolder(), address: try await Engine.sqlite.newAddress())
    _ = try desk.folder.write(Self.tickets, to: "tickets.csv")
    #expect(try desk.run("import tickets.csv --zone Asia/Shanghai").code == 0)
    return desk
  }

  @Test("given one agent is exported beside the team, then neither file takes the other's place")
  func fileNames() async throws {
    let desk = try await imported()
    _ = try desk.run("scorecard --month 2023-03 --format csv --output out")
    _ = try desk.run("scorecard --month 2023-03 --format csv --output out --agent 王小明（离职）")
    let files = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path + "/out").sorted()
    #expect(files == ["scorecard-2023-03-王小明（离职）.csv", "scorecard-2023-03.csv"])
  }

  @Test(
    "given 80 columns, names stand whole in Table 1, and unsolved tickets are no attainment of 0",
    arguments: ["zh", "en"])
  func monitor(language: String) async throws {
    let lines = try await imported().run("report response --month 2023-03 --language \(language)").output
      .split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("2023-03") && !$0.contains("Response") }
    #expect(rows.contains { $0.contains("王小明（离职）") } && rows.contains { $0.contains("Daniel Clarke") })
    #expect(rows.allSatisfy { $0.hasSuffix("–") })
    #expect(lines.allSatisfy { !$0.contains("…") })
  }

  @Test("given names in a sentence, no line of it ends within one")
  func sentences() async throws {
    let text = try await imported().run("scorecard --month 2023-03 --language zh").output
    #expect(text.contains("不能评判任何人的质量") && !text.contains("Clar\n"))
  }
}
