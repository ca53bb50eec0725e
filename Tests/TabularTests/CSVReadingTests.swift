import Kernel
import Tabular
import Testing

/// What exports look like beyond RFC 4180, one at a time.
struct CSVReadingTests {
  @Test("given a plain file, its header, rows and lines are read")
  func plain() throws {
    let table = try readTable(text: "id,agent\n1,Ann\n2,Bo\n")
    #expect(table == ReadTable(header: ["id", "agent"], rows: [["1", "Ann"], ["2", "Bo"]], lines: [2, 3]))
  }

  @Test("given any line end, mixed even, and none at the end, rows are the same", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(lineEnd: String) throws {
    let table = try readTable(text: "a,b\(lineEnd)1,2\n3,\(lineEnd)5,6")
    #expect(table.rows == [["1", "2"], ["3", ""], ["5", "6"]])
    #expect(table.lines == [2, 3, 4])
  }

  @Test("given quoted newlines, a record's line is where it starts")
  func quotedNewlines() throws {
    let table = try readTable(text: "a,b\n\"1\n\r\n2\r\",x\n3,4\n")
    #expect(table.rows == [["1\n\r\n2\r", "x"], ["3", "4"]])
    #expect(table.lines == [2, 6])
  }

  @Test("given doubled quotes, they are undone; a quote inside a bare field is a character")
  func quotes() throws {
    let table = try readTable(text: "a,b\n\"say \"\"no\"\"\",5\" pipe\n\"\"\"\",\"\"\n")
    #expect(table.rows == [["say \"no\"", "5\" pipe"], ["\"", ""]])
  }

  @Test("given text after a closing quote, the record is marked")
  func strayQuote() throws {
    let file = try TemporaryFile("a,b\n\"x\"y \"\"z,1\nq,2\n")
    var reader = try TableReader.open(path: file.path)
    let batch = try #require(try reader.next())
    #expect(batch.records.map(\.hasStrayQuote) == [true, false])
    #expect(batch.texts(batch.records[0]) == ["xy \"\"z", "1"])
  }

  @Test("given blank lines, they are passed over and counted")
  func blankLines() throws {
    let table = try readTable(text: "\n\r\na,b\n\n1,2\n\n\n3,4\n\n")
    #expect(table == ReadTable(header: ["a", "b"], rows: [["1", "2"], ["3", "4"]], lines: [5, 8]))
  }

  @Test("given a row shorter or longer than the header, its real width is kept")
  func widths() throws {
    #expect(try readTable(text: "a,b,c\n1\n1,2,3,4\n,,\n").rows == [["1"], ["1", "2", "3", "4"], ["", "", ""]])
  }

  @Test(
    "given another delimiter, it is found by how well records agree",
    arguments: [
      ("a;b\n1,5;2\n3,5;\"x;y\"\n", Delimiter.semicolon), ("a\tb\n1,5\t2;3\n", .tab), ("a|b\n1|2\n", .bar),
      ("a;b,c\n1,2\n3,4\n", .comma), ("a\n1\n", .comma), ("sep=;\na,b\n1,2\n", .semicolon),
    ])
  func delimiters(text: String, expected: Delimiter) throws {
    let file = try TemporaryFile(text)
    #expect(try TableReader.open(path: file.path).delimiter == expected)
  }

  @Test("given Excel's sep line, the header is the line after it")
  func declaredDelimiter() throws {
    let table = try readTable(text: "sep=;\r\na;b\r\n1;2\r\n")
    #expect(table == ReadTable(header: ["a", "b"], rows: [["1", "2"]], lines: [3]))
  }

  @Test("given a header row, what stands above it is passed over")
  func headerRow() throws {
    let table = try readTable(text: "Report\n\na,b\n1,2\n", TableOptions(delimiter: .comma, headerRow: 3))
    #expect(table == ReadTable(header: ["a", "b"], rows: [["1", "2"]], lines: [4]))
  }

  @Test("given blanks around column names, they go")
  func trimmedHeader() throws {
    #expect(try readTable(text: " a ,\"\tb\n\",\u{3000}c\u{A0}\n").header == ["a", "b", "c"])
  }

  @Test("given a file of a header alone, there are no rows")
  func headerOnly() throws {
    #expect(try readTable(text: "a,b") == ReadTable(header: ["a", "b"]))
  }

  @Test("given a read file, every byte is consumed")
  func progress() throws {
    let file = try TemporaryFile("a,b\n1,2\n")
    var reader = try TableReader.open(path: file.path)
    while try reader.next() != nil {}
    #expect(reader.totalBytes == 8)
    #expect(reader.consumedBytes == 8)
  }
}
