import Content
import Kernel
import Testing

@Suite("Reading JSON")
struct JSONTests {
  private func text(_ json: String) throws -> String? {
    var findings = Findings()
    return try JSON.parse(bytes: Array(json.utf8), file: "f.json").string(&findings)
  }

  @Test(
    "texts are read as RFC 8259 has them",
    arguments: [
      (#""\ud83d\ude00""#, "😀"), (#""\u00e9 \/ \\ \"""#, "é / \\ \""), ("\"汉字\"", "汉字"), ("\u{FEFF}\"a\"", "a"),
      ("-1.5e3", "-1.5e3"),
    ])
  func texts(json: String, expected: String) throws {
    #expect(try text(json) == expected)
  }

  @Test(
    "what is no JSON is refused at its place",
    arguments: [
      ("", "f.json:1:1: This file is empty."),
      ("[1,\n 2", "f.json:2:3: A comma or ] is missing here. Add it."),
      (
        "[\"汉\", x]",
        "f.json:1:7: A value is missing here, or a text stands without quotes. Put texts in double quotes."
      ),
      ("{\"a\": 1,\n \"a\": 2}", "f.json:2:2: The key `a` stands here twice. Keep one of them."),
      (#"["\u0000"]"#, "f.json:1:3: A text holds the character U+0000, which cannot be stored. Delete it."),
      (#"["\ud83d"]"#, "f.json:1:3: This is half a surrogate pair, no character. Write both halves: \\uD83D\\uDE00."),
      ("[\"a\tb\"]", "f.json:1:4: There is a control character in this text. Write it as \\n, \\t or \\u00XX."),
      ("[\"a", "f.json:1:2: This quotation mark is never closed. Close the quotes."),
      (
        "1 2",
        "f.json:1:3: Something stands behind the end of the JSON value. Put several reviews into one list: [ … ]."
      ),
      ("[01]", "f.json:1:2: A value is missing here, or a text stands without quotes. Put texts in double quotes."),
    ])
  func refused(json: String, sentence: String) throws {
    let problem = #expect(throws: Problem.self) { _ = try JSON.parse(bytes: Array(json.utf8), file: "f.json") }
    #expect(problem?.description == sentence)
  }

  @Test("given a thousand brackets, it is refused and not followed")
  func deep() throws {
    let json = String(repeating: "[", count: 1000)
    let problem = #expect(throws: Problem.self) { _ = try JSON.parse(bytes: Array(json.utf8), file: "f.json") }
    #expect(problem?.what == "This is nested too deep.")
  }
}
