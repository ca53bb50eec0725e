import Kernel
import Tabular
import Testing

/// What is refused, and where the refusal points.
struct CSVRefusalTests {
  private func problem(_ bytes: some Sequence<UInt8>, _ options: TableOptions = TableOptions()) throws -> Problem? {
    let file = try TemporaryFile(bytes)
    return #expect(throws: Problem.self) { try readTable(file.path, options) }
  }

  @Test("given a quote that is never closed, the line it opens on is named")
  func unterminatedQuote() throws {
    let problem = try problem("a,b\n1,\"x\n\"\n2,\"y\nz\n".utf8)
    #expect(problem?.place?.line == 4)
  }

  @Test("given a quote that opens on a later line of its record, that line is named")
  func unterminatedLaterQuote() throws {
    #expect(try problem("a,b\n\"x\ny\",\"z\n".utf8)?.place?.line == 3)
  }

  @Test("given an empty file or one of blank lines, it is refused", arguments: ["", "\n\r\n\n", "\u{FEFF}"])
  func empty(text: String) throws {
    #expect(try problem(text.utf8)?.what == "The file is empty.")
  }

  @Test("given a header row behind the end, it is refused")
  func missingHeader() throws {
    #expect(try problem("a\n1\n".utf8, TableOptions(headerRow: 9))?.what.english.contains("line 9") == true)
  }

  @Test("given a zero byte, its line is named")
  func zeroByte() throws {
    #expect(try problem(Array("a,b\n1,2\n3,".utf8) + [0] + Array("\n".utf8))?.place?.line == 3)
  }

  @Test(
    "given another kind of file, the refusal says which",
    arguments: [
      (Array("%PDF-1.7\n".utf8), "PDF"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], ".xls"),
      (Array("<html><table>".utf8), "web page"),
      (Array("\u{FEFF} <!DOCTYPE html>".utf8), "web page"), (Array("[ {\"id\":1}]".utf8), "JSON"),
      (Array("<?xml version='1.0'?>".utf8), "XML"), ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"),
    ])
  func otherKinds(bytes: [UInt8], name: String) throws {
    #expect(try problem(bytes)?.what.english.contains(name) == true)
  }

  @Test("given a record without end, reading stops at 16 MiB")
  func endlessRecord() throws {
    let text = "a,b\n1,\"" + String(repeating: "x", count: 17 << 20)
    #expect(try problem(text.utf8)?.what.english.contains("16 MiB") == true)
  }

  @Test("given no file or a folder, the kind of refusal says so")
  func missingFile() throws {
    #expect(throws: Problem.self) { try TableReader.open(path: "/nowhere/at/all.csv") }
    #expect(throws: Problem.self) { try TableReader.open(path: "/") }
  }
}
