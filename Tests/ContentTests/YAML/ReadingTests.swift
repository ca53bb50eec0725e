import Content
import Kernel
import Testing

/// How a kind of content is read: every value by its kind, every fault collected, unknown keys last.
private struct Greeting: Equatable {
  enum Tone: String, CaseIterable { case warm, plain }

  var id: String
  var title: LocalizedText
  var tone: Tone
  var patience: Milliseconds?
  var lines: [String]

  init?(_ node: YAMLNode, _ findings: inout Findings) {
    guard var map = node.mapping(&findings) else { return nil }
    let id = map.identifier("id", &findings)
    let title = map.localized("title", &findings)
    let tone = map.choice("tone", Tone.self, &findings)
    patience = map.optionalDuration("patience", &findings)
    let lines = map.list("lines", &findings) { node, findings in node.string(&findings) }
    map.refuseUnknownKeys(&findings)
    guard let id, let title, let tone, let lines else { return nil }
    (self.id, self.title, self.tone, self.lines) = (id, title, tone, lines)
  }
}

private func read(_ text: String) throws -> (greeting: Greeting?, problems: [String]) {
  var findings = Findings()
  let greeting = Greeting(try YAML.parse(text, file: "g.yaml"), &findings)
  return (greeting, findings.inOrder.map(\.description))
}

@Suite("Reading YAML")
struct ReadingTests {
  @Test("given a file without faults, when it is read, then every value is there and nothing is found")
  func clean() throws {
    let (greeting, problems) = try read(
      """
      id: first-hello
      title: { zh: 你好, en: Hello }
      tone: warm
      patience: 5min
      lines:
        - no
        - "09:00"
      """)

    #expect(problems == [])
    #expect(greeting?.title == LocalizedText(zh: "你好", en: "Hello"))
    #expect(greeting?.patience == 300_000)
    #expect(greeting?.lines == ["no", "09:00"])
  }

  @Test("given several faults, when the file is read, then each is found at its place with a remedy")
  func faults() throws {
    let (greeting, problems) = try read(
      """
      id: First Hello
      title: { zh: 你好, eng: Hello }
      tone: worm
      patiense: 5min
      lines: one
      """)

    #expect(greeting == nil)
    #expect(
      problems == [
        "g.yaml:1:5: Expected an id here, found `First Hello`. "
          + "Use small letters, digits and hyphens, like phone-call.",
        "g.yaml:2:8: The key `en` is missing. Add `en: …`.",
        "g.yaml:2:18: Unknown key `eng`. Did you mean `en`?",
        "g.yaml:3:7: Expected one of `warm`, `plain` here, found `worm`. Did you mean `warm`?",
        "g.yaml:4:1: Unknown key `patiense`. Did you mean `patience`?",
        "g.yaml:5:8: Expected a list here, found `one`. Begin each item with `- `, or write `[a, b]`.",
      ])
  }

  @Test("given an emoji of several scalars before a value, when a fault is found, then its column counts characters")
  func columns() throws {
    var findings = Findings()
    let root = try YAML.parse("{ '👩‍👩‍👧': 1, b: x }", file: "f.yaml")
    var map = try #require(root.mapping(&findings))

    _ = map.integer("b", &findings)

    #expect(findings.problems.first?.place?.column == 14)
  }

  @Test("given a key without a value, when it is required, then the finding stands at the key")
  func emptyValue() throws {
    var findings = Findings()
    var map = try #require(try YAML.parse("a: 1\nb:\n", file: "f.yaml").mapping(&findings))

    _ = map.string("b", &findings)

    #expect(findings.problems.map(\.description) == ["f.yaml:2:1: The key `b` has no value. Add `b: …`."])
  }
}
