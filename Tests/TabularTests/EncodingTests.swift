import Foundation
import Kernel
import Tabular
import Testing

struct EncodingTests {
  private static let text = "工单,客服,备注\n1,张三,“好”㐀\n2,李四,\"多\n行\"\n"
  private static let table = ReadTable(
    header: ["工单", "客服", "备注"], rows: [["1", "张三", "“好”㐀"], ["2", "李四", "多\n行"]], lines: [2, 3])

  @Test(
    "given an encoding with a mark or without, it is found and read",
    arguments: [
      ("UTF-8", false, TextEncoding.utf8), ("UTF-8", true, .utf8), ("GB18030", false, .gb18030),
      ("GB18030", true, .gb18030), ("UTF-16LE", true, .utf16LittleEndian), ("UTF-16BE", true, .utf16BigEndian),
    ])
  func found(name: String, hasMark: Bool, encoding: TextEncoding) throws {
    let file = try TemporaryFile(encoded((hasMark ? "\u{FEFF}" : "") + Self.text, name))
    #expect(try TableReader.open(path: file.path).encoding == encoding)
    #expect(try readTable(file.path) == Self.table)
  }

  @Test("given UTF-16 without a mark, its zero bytes give it away")
  func unmarkedUTF16() throws {
    let file = try TemporaryFile(encoded("id,agent\n1,Ann\n", "UTF-16LE"))
    #expect(try readTable(file.path).rows == [["1", "Ann"]])
  }

  @Test("given an encoding to read, there is no guess")
  func told() throws {
    let file = try TemporaryFile(encoded("a,b\né,1\n", "WINDOWS-1252"))
    #expect(try readTable(file.path, TableOptions(encoding: .windows1252)).rows == [["é", "1"]])
  }

  @Test("given UTF-8 with a few bad rows, it is not taken for GB18030")
  func badRows() throws {
    let good = String(repeating: "1,客服\n", count: 20)
    let file = try TemporaryFile(Array("a,b\n\(good)".utf8) + [0x32, 0x2C, 0xE5, 0xAE, 0x0A] + Array(good.utf8))
    var reader = try TableReader.open(path: file.path)
    let batch = try #require(try reader.next())
    #expect(reader.encoding == .utf8)
    #expect(batch.texts(batch.records[20]) == ["2", "\u{FFFD}"])
    #expect(batch.texts(batch.records[21]) == ["1", "客服"])
  }

  @Test("given an invalid sequence in GB18030, only its field is invalid")
  func invalidSequence() throws {
    let good = encoded("工单,客服\n张三,李四\n", "GB18030")
    let file = try TemporaryFile(good + [0xFF, 0x2C, 0x81, 0x20, 0x0A] + good)
    let rows = try readTable(file.path).rows
    #expect(rows == [["张三", "李四"], ["\u{FFFD}", "\u{FFFD} "], ["工单", "客服"], ["张三", "李四"]])
  }

  @Test("given an odd byte at the end of UTF-16, only the last field is invalid")
  func oddByte() throws {
    let file = try TemporaryFile(encoded("\u{FEFF}a,b\n1,客", "UTF-16LE") + [0x21])
    #expect(try readTable(file.path).rows == [["1", "客\u{FFFD}"]])
  }

  @Test(
    "given more text than a block, characters across its bounds are whole", arguments: 0..<4, ["GB18030", "UTF-16LE"])
  func blockBounds(shift: Int, name: String) throws {
    let rows = (0..<30_000).map { ["\($0)", "客服㐀é🙂"] }
    let text =
      String(repeating: "x", count: shift) + "\u{FEFF},名\n" + rows.map { $0.joined(separator: ",") + "\n" }.joined()
    let file = try TemporaryFile(encoded(text, name))
    let encoding = try #require(TextEncoding(name: name))
    #expect(try readTable(file.path, TableOptions(encoding: encoding, blockSize: 4096 + shift)).rows == rows)
  }

  @Test("given the names people use, they mean an encoding")
  func names() {
    #expect(TextEncoding(name: "gbk") == .gb18030)
    #expect(TextEncoding(name: "utf8") == .utf8)
    #expect(TextEncoding(name: "utf-16be") == .utf16BigEndian)
    #expect(TextEncoding(name: "klingon") == nil)
  }
}

/// Files put together from two encodings.
struct MixedEncodingTests {
  private func misread(_ bytes: [UInt8], _ options: TableOptions = TableOptions()) throws -> Int {
    let file = try TemporaryFile(bytes)
    var reader = try TableReader.open(path: file.path, options: options)
    while try reader.next() != nil {}
    return reader.misreadLines
  }

  @Test("given lines of UTF-8 among GB18030, they are counted, the last without a line end too")
  func mixed() throws {
    let good = encoded("工单,客服\n1,王五\n2,张三\n3,李四\n", "GB18030")
    #expect(try misread(good + Array("4,王五\n".utf8) + good + Array("5,🙂".utf8)) == 2)
  }

  @Test("given GB18030 alone, nothing is counted")
  func pure() throws {
    let names = ["客服王五", "联通", "一丁", "欧阳娜", "丽颖", "莉莉"]
    let text = (0..<6000).map { "\($0),\(names[$0 % 6])\n" }.joined()
    #expect(try misread(encoded("工单,客服\n\(text)", "GB18030")) == 0)
  }
}

/// Files that are still being written.
struct GrowingFileTests {
  @Test("given a file that grows while it is read, it is refused")
  func grows() throws {
    let file = try TemporaryFile("a,b\n1,2\n")
    var reader = try TableReader.open(path: file.path)
    let handle = try #require(FileHandle(forWritingAtPath: file.path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Array("3,4\n".utf8))
    let problem = #expect(throws: Problem.self) { while try reader.next() != nil {} }
    #expect(problem?.what == "The file changed while it was being read.")
  }
}
