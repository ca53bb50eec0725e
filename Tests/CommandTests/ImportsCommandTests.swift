import TestSupport
import Testing

@testable import assay

@Suite("assay imports")
struct ImportsCommandTests {
  @Test(
    "given a draw and a review on an import's tickets, then it is refused with what rests on it",
    arguments: Engine.allCases)
  func resting(engine: Engine) async throws {
    let desk = try await Desk.make(engine)
    try #require(try desk.run("draw 2026-03-02").code == 0)
    let lines = try desk.run("queue Quinn --format csv").output.split(separator: "\r\n").map(String.init)
    let criteria = lines[0].split(separator: ",").count - 7
    let filled =
      (lines[1].split(separator: ",") + Array(repeating: "5", count: criteria)).joined(separator: ",") + ",,,,"
    _ = try desk.folder.write("\(lines[0])\n\(filled)\n", to: "sheet.csv")
    try #require(try desk.run("review submit sheet.csv").code == 0)

    let refusal = try desk.run("imports undo 1")

    let start = "Import #1 “tickets.csv” cannot be taken back: "
    #expect(
      refusal
        == .refused(
          "\(start)20 of its tickets are in the draw of 2026-03-02.\n\(start)1 of its tickets are reviewed."))
    #expect(try desk.run("verify").code == 0)
  }

  @Test("given an import on which nothing rests, then it is taken back and can be repeated", arguments: Engine.allCases)
  func undone(engine: Engine) async throws {
    let desk = try await Desk.make(engine)

    #expect(
      try desk.run("imports undo 1")
        == Outcome(
          code: 0,
          output:
            "Import #1 “tickets.csv” is taken back: 40 new tickets are gone, 0 changed tickets are as they were.\n"))

    #expect(try desk.run("verify").output.hasPrefix("0 tickets, 0 facts, 0 day sheets"))
    #expect(try desk.run("import tickets.csv").output.contains("40 new"))
    let list = try desk.run("imports").output.split(separator: "\n").dropFirst(2)
    #expect(list.map { $0.hasSuffix("undone") } == [false, true])
  }

  @Test("text that would steer the terminal is said with blanks")
  func harmless() {
    #expect(Terminal.harmless("何\u{1B}[31m冰\u{202E}洁\nplain") == "何 [31m冰洁\nplain")
  }
}
