import Foundation
import Kernel
import Tabular
import Testing

/// Workbooks that are refused, and hostile ones.
struct WorkbookRefusalTests {
  private func problem(_ path: String, _ options: TableOptions = TableOptions()) -> Problem? {
    #expect(throws: Problem.self) { try readTable(path, options) }
  }

  private func fixture() throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: "tickets", withExtension: "xlsx", subdirectory: "Fixtures"))
    return Array(try Data(contentsOf: url))
  }

  @Test("given a workbook with a password, the refusal says so")
  func locked() {
    let file = WorkbookFile(rows: "<row><c><v>1</v></c></row>", password: "secret")
    #expect(problem(file.path)?.what.english.contains("password") == true)
  }

  @Test("given an empty workbook, the refusal says so")
  func empty() {
    let file = WorkbookFile(rows: "<row r='1'><c s='1'/></row>")
    #expect(problem(file.path)?.what == "The workbook is empty.")
  }

  @Test(
    "given another kind of ZIP archive, the refusal says which",
    arguments: [("xl/workbook.bin", ".xlsb"), ("word/document.xml", "Word"), ("readme.txt", "ZIP archive")])
  func otherKinds(part: String, name: String) {
    let file = WorkbookFile(only: [part: "<x/>"])
    #expect(problem(file.path)?.what.english.contains(name) == true)
  }

  @Test("given CSV called a workbook, the refusal says so")
  func notZip() throws {
    let file = try TemporaryFile("a,b\n")
    #expect(problem(file.path, TableOptions(format: .xlsx))?.what.english.contains(".xlsx") == true)
  }

  @Test("given entities that multiply, the workbook is refused")
  func entities() {
    let bomb =
      "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><worksheet><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>"
    let file = WorkbookFile(rows: "", replacing: ["xl/worksheets/sheet1.xml": bomb])
    #expect(problem(file.path)?.what.english.contains("damaged") == true)
  }

  @Test(
    "given cells that no sheet can have, the workbook is refused",
    arguments: [
      "<c r='B2'><v>1</v></c><c r='A2'><v>2</v></c>", "<c r='ZZZZ2'><v>1</v></c>", "<c r='7'><v>1</v></c>",
      "<c t='s'><v>99</v></c>", "<c t='s'><v>-1</v></c>", "<c><v>1</c>", "<c r='",
    ])
  func hostileCells(cells: String) {
    let file = WorkbookFile(rows: "<row><c><v>1</v></c></row><row>\(cells)</row>")
    #expect(problem(file.path) != nil)
  }

  @Test("given a workbook cut off anywhere, it is refused", arguments: [10, 100, 1000, 5000])
  func cutOff(length: Int) throws {
    let file = try TemporaryFile(try fixture().prefix(length), suffix: "xlsx")
    #expect(problem(file.path) != nil)
  }

  @Test("given damaged bytes, reading ends in rows or in a Problem, never otherwise", arguments: 0..<40)
  func fuzz(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = try fixture()
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      bytes[Int.random(in: 4..<bytes.count, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
    }
    let file = try TemporaryFile(bytes, suffix: "xlsx")
    do {
      _ = try readTable(file.path)
    } catch {
      #expect(error is Problem)
    }
  }

  @Test("given damaged XML, reading ends in rows or in a Problem, never otherwise", arguments: 0..<40)
  func fuzzXML(seed: UInt64) throws {
    var random = SeededGenerator(seed: 500 + seed)
    let pieces = [
      "<row>", "</row>", "<row r='2'>", "<c>", "<c r='A2' t='s'>", "<c r='C9' s='3'>", "</c>", "<v>", "1e9", "</v>",
      "<is><t>", "x", "</t></is>", "<rPh>", "</rPh>", "&#0;", "&amp;",
    ]
    let rows = (0..<30).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    let file = WorkbookFile(rows: rows, strings: "<si><t>s</t></si>")
    do {
      _ = try readTable(file.path)
    } catch {
      #expect(error is Problem)
    }
  }
}
