import Content
import Kernel
import Testing

@Suite("Syntax of YAML")
struct SyntaxTests {
  private func problem(_ text: String) -> String {
    do {
      _ = try YAML.parse(text, file: "f.yaml")
      return "none"
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "each error of syntax is one sentence of ours at its place",
    arguments: [
      ("a: b: c", "f.yaml:1:5: A colon followed by a space stands where no key can be."),
      ("a:\n\tb: 1", "f.yaml:2:1: There is a tab here."),
      ("a: \"open\nb: 1\n", "f.yaml:1:4: This quotation mark is never closed."),
      ("a: [1, 2\nb: 3\n", "f.yaml:1:4: This bracket is not closed"),
      ("a: [1, 2\nb:\n  c: 3\n", "f.yaml:1:4: This bracket is not closed by ]"),
      ("a: [1, 2,\n", "f.yaml:1:4: This bracket is not closed by ]"),
      ("a: [1, 2,\nb:\n  - c: 3\n    d: 4\n", "f.yaml:1:4: This bracket is not closed by ]"),
      ("a: [1,\n- b\n", "f.yaml:1:4: This bracket is not closed by ]"),
      ("a: { x: [1], y: 'it''s', # [\n", "f.yaml:1:4: This bracket is not closed by }"),
      ("a: it [is\nb: [\n", "f.yaml:2:4: This bracket is not closed by ]"),
      ("a: b\nc: }\n", "f.yaml:2:4: There is nothing here that } closes."),
      ("a: [b]]\n", "f.yaml:1:7: There is nothing here that ] closes."),
      ("a: @home", "f.yaml:1:4: A text cannot begin with this character."),
      ("a: *home", "f.yaml:1:4: A text cannot begin with *."),
      ("a: 1\n b: 2", "f.yaml:2:3: A colon followed by a space"),
      ("a: 1\nb\nc: 2", "f.yaml:3:1: This key has no colon after it."),
      ("a: 1\n---\nb: 2", "f.yaml:2:1: A second document begins here."),
      ("a: \"\\q\"", "f.yaml:1:5: There is no such \\ sequence"),
      ("a: \u{1}", "f.yaml:1:4: There is a control character here."),
      ("", "f.yaml:1:1: This file is empty."),
      ("[a]: 1", "f.yaml:1:1: A key must be a word"),
    ])
  func errors(text: String, sentence: String) {
    #expect(problem(text).hasPrefix(sentence), "\(problem(text))")
  }

  @Test("given a key twice in a mapping, when it is read, then the second one is named")
  func duplicateKeys() {
    let text = "list:\n  - id: a\n    name: b\n    id: c\n"

    #expect(problem(text) == "f.yaml:4:5: The key `id` stands here twice. Keep one of them.")
  }

  @Test("given aliases that unfold to billions of values, when the text is read, then it is refused before it is")
  func aliasBomb() {
    let levels = (1...9).map {
      "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ",") + "]"
    }

    #expect(problem((["a0: &a0 [x]"] + levels).joined(separator: "\n")).hasPrefix("f.yaml:2:10: Aliases (*a0)"))
  }

  @Test("given ten thousand nested lists, when the text is read, then it is refused")
  func nesting() {
    #expect(problem(String(repeating: "[", count: 10_000)).hasSuffix("This is nested too deep. Make it flatter."))
    #expect(problem(String(repeating: "- ", count: 10_000)).hasSuffix("This is nested too deep. Make it flatter."))
  }

  @Test("given more than 1 MiB, when the text is read, then it is refused")
  func tooLong() {
    #expect(
      problem(String(repeating: "a", count: 1 << 20) + "b")
        == "f.yaml: This file is longer than 1024 KiB. Split it into several files.")
  }

  @Test("given bytes of GB 18030, when they are read, then the line that is not UTF-8 is named")
  func otherEncoding() {
    let bytes = Array("a: 1\nb: ".utf8) + [0xC4, 0xE3]

    #expect(
      throws: Problem(
        .invalid, "This file is not UTF-8 text.", remedy: "Save it with the encoding UTF-8.",
        place: Problem.Place(file: "f.yaml", line: 2))
    ) {
      try YAML.parse(bytes: bytes, file: "f.yaml")
    }
  }

  @Test("given a byte order mark and Windows line ends, when the text is read, then places are as an editor shows them")
  func windowsFile() throws {
    var findings = Findings()
    let root = try YAML.parse(bytes: [0xEF, 0xBB, 0xBF] + Array("a: 1\r\nb: x\r\n".utf8), file: "f.yaml")
    var map = try #require(root.mapping(&findings))

    #expect(map.integer("a", &findings) == 1)
    _ = map.integer("b", &findings)

    #expect(findings.problems.first?.place == Problem.Place(file: "f.yaml", line: 2, column: 4))
  }
}
