import Foundation
import Kernel
import Scorecards
import Tabular
import Testing
import TestSupport

struct WorkbookWriterTests {
  @Test("Given cells of every kind, when the workbook is read back, then they are the same", arguments: [false, true])
  func roundTrip(streaming: Bool) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("团队.xlsx")
    let book = try WorkbookWriter(path: path, streaming: streaming)
    let sheet = try book.addSheet("团队")
    try sheet.head(["客服", "首响", "达标率", "日期"])
    try sheet.row([.text("=1+1"), .number(8.25, decimals: 1), .share(0.91), .day(try #require(Day("2024-05-01")))])
    try sheet.row([.text("小红\u{1}"), .integer(nil), .number(.nan, decimals: 1), .empty])
    try book.save()
    #expect(
      try table(path) == [
        ["客服", "首响", "达标率", "日期"], ["=1+1", "8.25", "0.91", "2024-05-01"], ["小红", "", "", ""],
      ])
  }

  @Test("Given a workbook that is not saved, when it goes away, then no file is left")
  func nothingLeftBehind() throws {
    let folder = try TemporaryFolder()
    let book = try WorkbookWriter(path: folder.file("a.xlsx"))
    try withExtendedLifetime(consume book) { try $0.addSheet("x").line("half a report") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("A folder that does not exist is refused with a sentence")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    #expect(throws: Problem.self) { try WorkbookWriter(path: folder.file("no/such/a.xlsx")) }
  }

  @Test("Given a saved workbook, when a cell is written, then it is refused")
  func savedBook() throws {
    let folder = try TemporaryFolder()
    let book = try WorkbookWriter(path: folder.file("a.xlsx"))
    let sheet = try book.addSheet("x")
    try book.save()
    #expect(throws: Problem.self) { try sheet.line("late") }
  }

  @Test("A row beyond the sheet's end is refused")
  func beyondTheEnd() throws {
    let folder = try TemporaryFolder()
    let book = try WorkbookWriter(path: folder.file("a.xlsx"))
    let sheet = try book.addSheet("x")
    let problem = #expect(throws: Problem.self) { try sheet.write(.integer(1), row: 1_048_576, column: 0) }
    withExtendedLifetime(book) { #expect(problem?.remedy.english.contains("1,048,576") == true) }
  }

  @Test("A text longer than a cell may be is cut, not refused")
  func longText() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.xlsx")
    let book = try WorkbookWriter(path: path)
    let sheet = try book.addSheet("x")
    try sheet.row([.text("head")])
    try sheet.row([.text(String(repeating: "长", count: 40_000))])
    try book.save()
    #expect(try table(path)[1][0].count == 32_767)
  }

  /// A whole table, its header first.
  private func table(_ path: String) throws -> [[String]] {
    var reader = try TableReader.open(path: path)
    var rows = [reader.header]
    while let batch = try reader.next() { rows += batch.records.map(batch.texts) }
    return rows
  }
}

extension TemporaryFolder {
  fileprivate func file(_ name: String) -> String { "\(path)/\(name)" }
}
