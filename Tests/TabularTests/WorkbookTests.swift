import Foundation
import Kernel
import Tabular
import Testing

/// What workbooks hold beyond plain cells, one at a time.
struct WorkbookTests {
  private static let header =
    "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c><c r='B1' t='str'><v>b</v></c></row>"

  private func rows(
    _ rows: String, strings: String = "", styles: String = "", properties: String = ""
  ) throws -> [[String]] {
    let file = WorkbookFile(rows: Self.header + rows, strings: strings, styles: styles, properties: properties)
    return try readTable(file.path).rows
  }

  /// Cells of column A, one a row, each with a style of that number format code.
  private func values(_ cells: [(number: String, code: String)], properties: String = "") throws -> [String] {
    let formats = cells.enumerated().map { index, cell in
      let code = cell.code.replacing("\"", with: "&quot;")
      return "<numFmt numFmtId='\(200 + index)' formatCode=\"\(code)\"/>"
    }
    let styles = cells.indices.map { "<xf numFmtId='\(200 + $0)'/>" }
    let rows = cells.enumerated().map { index, cell in
      "<row r='\(index + 2)'><c r='A\(index + 2)' s='\(index)'><v>\(cell.number)</v></c></row>"
    }
    let sheet = "<numFmts>\(formats.joined())</numFmts><cellXfs>\(styles.joined())</cellXfs>"
    return try self.rows(rows.joined(), styles: sheet, properties: properties).map { $0[0] }
  }

  @Test("given a workbook that openpyxl wrote, its first sheet with data is read")
  func openpyxl() throws {
    let path = try #require(Bundle.module.path(forResource: "tickets", ofType: "xlsx", inDirectory: "Fixtures"))
    let table = try readTable(path)
    #expect(table.header == ["工单号", "创建时间", "日期", "时刻", "用时", "评分", "投诉", "备注"])
    #expect(table.lines == [2, 3, 5, 6])
    #expect(
      table.rows == [
        ["1012", "2023-03-01T08:00:00", "2023-03-01", "08:00:05", "30:01:00", "4.5", "TRUE", "第一\n行"],
        [
          "202303010001234", "2023-03-01T08:00:00.123", "2023-03-01T08:00:00", "23:59:59", "00:00:01", "0.0000001",
          "FALSE", "富文本 x ",
        ],
        ["ZD-9", "", "", "", "", "", "", ""],
        ["0.1", "", "", "", "", "", "", "  两边空格  "],
      ])
  }

  @Test("given a sheet's name, in any case, that sheet is read")
  func namedSheet() throws {
    let path = try #require(Bundle.module.path(forResource: "tickets", ofType: "xlsx", inDirectory: "Fixtures"))
    #expect(try readTable(path, TableOptions(sheet: "其他")).header == ["x"])
    let problem = #expect(throws: Problem.self) { try readTable(path, TableOptions(sheet: "none")) }
    #expect(problem?.remedy.english.contains("“工单”") == true)
  }

  @Test("given shared strings, runs are joined, reading aids left out, blanks and escapes kept")
  func sharedStrings() throws {
    let strings = """
      <si><r><t>两</t></r><r><rPr><b/></rPr><t xml:space='preserve'> 段&amp;</t></r><rPh sb='0'><t>liǎng</t></rPh></si>\
      <si><t> </t></si><si/><si><t>a_x000D__x005F_x000D_b_x</t></si>
      """
    let cells =
      "<row r='2'><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row><row r='3'><c t='s'><v>2</v></c><c t='s'><v>3</v></c></row>"
    #expect(try rows(cells, strings: strings) == [["两 段&", " "], ["", "a\r_x000D_b_x"]])
  }

  @Test("given booleans, errors, formulas and ISO dates, their values are read")
  func kinds() throws {
    let cells = """
      <row><c t='b'><v>1</v></c><c t='b'><v>0</v></c></row><row><c t='e'><v>#N/A</v></c><c t='str'><f>A1&amp;"x"</f><v>ax</v></c></row>\
      <row><c t='d'><v>2023-03-01T08:00:00</v></c><c><f>1+1</f></c></row>
      """
    #expect(try rows(cells) == [["TRUE", "FALSE"], ["", "ax"], ["2023-03-01T08:00:00", ""]])
  }

  @Test("given sparse rows and cells, the gaps are empty fields and blank rows are passed over")
  func sparse() throws {
    let cells =
      "<row r='4'/><row r='5'><c r='B5'><v>1</v></c></row><row r='7'><c r='A7'><v>2</v></c><c r='D7' s='1'/></row><row r='9'><c r='C9'><v>3</v></c></row>"
    let file = WorkbookFile(rows: Self.header + cells)
    let table = try readTable(file.path)
    #expect(table == ReadTable(header: ["a", "b"], rows: [["", "1"], ["2", ""], ["", "", "3"]], lines: [5, 7, 9]))
  }

  @Test(
    "given a number, it is written without an exponent, the shortest that reads back the same",
    arguments: [
      ("12", "12"), ("-7", "-7"), ("1.234567E+12", "1234567000000"), ("0.10000000000000001", "0.1"), ("2.0", "2"),
      ("1.5E-7", "0.00000015"), ("-1e-5", "-0.00001"), ("123456789012345", "123456789012345"),
      ("oops", "oops"), ("0x10", "0x10"), ("nan", "nan"),
    ])
  func numbers(stored: String, expected: String) throws {
    #expect(try rows("<row><c><v>\(stored)</v></c></row>") == [[expected, ""]])
  }

  @Test(
    "given a number of more than 15 digits, it does not pass for the one that was meant",
    arguments: [
      ("2.0260302e+17", "2.0260302E+17"), ("202603020000000001", "2.0260302E+17"),
      ("1234567890123456", "1.234567890123456E+15"), ("-1e15", "-1E+15"), ("1e300", "1E+300"),
    ])
  func roundedNumbers(stored: String, expected: String) throws {
    #expect(try rows("<row><c><v>\(stored)</v></c></row>") == [[expected, ""]])
  }

  @Test(
    "given a date format, the number is a wall clock in ISO 8601, rounded to the millisecond",
    arguments: [
      ("44986.333333333336", "yyyy-mm-dd hh:mm:ss", "2023-03-01T08:00:00"),
      ("44986", "yyyy\"年\"m\"月\"d\"日\"", "2023-03-01"),
      ("44986", "yyyy年m月d日;@", "2023-03-01"), ("44986.5", "d/m/yy", "2023-03-01T12:00:00"),
      ("44986", "m/d/yyyy h:mm AM/PM", "2023-03-01T00:00:00"),
      ("44986.999999999", "yyyy-mm-dd hh:mm", "2023-03-02T00:00:00"),
      ("44986.33333479167", "mm:ss.0", "2023-03-01T08:00:00.126"), ("0.5", "h:mm", "12:00:00"),
      ("0.75", "上午/下午h\"时\"mm\"分\"", "18:00:00"),
      ("1.25", "[h]:mm:ss", "30:00:00"), ("0.0001", "[ss].00", "00:00:08.640"),
      ("44986", "[$-804]mmm-yy", "2023-03-01"),
      ("5", "0.00", "5"), ("5", "General", "5"), ("5", "[Red]#,##0\" days\"", "5"), ("5", "0.00E+00", "5"),
      ("-1", "d/m/yy", "-1"),
      ("1", "d/m/yy", "1900-01-01"), ("59", "d/m/yy", "1900-02-28"), ("60", "d/m/yy", "1900-02-29"),
      ("61", "d/m/yy", "1900-03-01"),
      ("2958465", "d/m/yy", "9999-12-31"), ("2958466", "d/m/yy", "2958466"),
    ])
  func dates(stored: String, code: String, expected: String) throws {
    #expect(try values([(stored, code)]) == [expected])
  }

  @Test("given the 1904 calendar, days count from its first")
  func calendar1904() throws {
    let properties = "<workbookPr date1904='1'/>"
    #expect(
      try values([("0", "d/m/yy"), ("43524.5", "d/m/yy h:mm")], properties: properties) == [
        "1904-01-01", "2023-03-01T12:00:00",
      ])
  }

  @Test(
    "given a format that every workbook knows, dates are dates",
    arguments: [
      (14, "2023-03-01"), (22, "2023-03-01T00:00:00"), (31, "2023-03-01"), (57, "2023-03-01"), (46, "1079664:00:00"),
      (2, "44986"),
    ])
  func builtInFormats(id: Int, expected: String) throws {
    let cells = "<row><c s='0'><v>44986</v></c></row>"
    #expect(
      try rows(
        cells, styles: "<cellStyleXfs><xf numFmtId='1'/></cellStyleXfs><cellXfs><xf numFmtId='\(id)'/></cellXfs>")[0][0]
        == expected)
  }

  @Test("given prefixes on every element, the sheet reads the same")
  func prefixes() throws {
    let sheet =
      "<x:worksheet xmlns:x='y'><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    let file = WorkbookFile(rows: "", replacing: ["xl/worksheets/sheet1.xml": sheet])
    #expect(try readTable(file.path) == ReadTable(header: ["a"], rows: [["1"]], lines: [2]))
  }
}
