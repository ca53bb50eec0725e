import Foundation
import Tabular
import Testing

struct CSVWriterTests {
  private func written(_ rows: [[CSVWriter.Cell]], _ writer: CSVWriter = CSVWriter()) -> String {
    var writer = writer
    for row in rows { writer.row(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("given plain cells, nothing is quoted and lines end in CR LF")
  func plain() {
    #expect(written([[.text("a b"), .integer(-3), .empty, .text("客服")]]) == "a b,-3,,客服\r\n")
  }

  @Test("given commas, quotes and line ends, the cell is quoted")
  func quotes() {
    #expect(
      written([[.text("a,b"), .text("5\""), .text("x\ny"), .text("\"")]]) == "\"a,b\",\"5\"\"\",\"x\ny\",\"\"\"\"\r\n")
  }

  @Test("given the options, lines end in LF behind a byte order mark")
  func options() {
    #expect(written([[.text("a")]], CSVWriter(lineEnd: .lf, byteOrderMark: true)) == "\u{FEFF}a\n")
  }

  @Test("given numbers, they have their decimals, no negative zero, and no formula guard")
  func numbers() {
    let row: [CSVWriter.Cell] = [
      .number(-1.005, decimals: 1), .number(-0.001, decimals: 2), .number(.nan, decimals: 1),
    ]
    #expect(written([row]) == "-1.0,0.00,\r\n")
  }

  @Test("given any number, it is rounded as C rounds it", arguments: 0...7)
  func rounding(decimals: Int) {
    var chance = SeededGenerator(seed: UInt64(decimals))
    let eighths = (-800...800).map { Double($0) / 8 }
    let nearTies = (0..<500).map { Double($0) * 1.005 }
    let others = (0..<2000).map { _ in
      Double.random(in: -1...1, using: &chance) * pow(10, Double(Int.random(in: -3...17, using: &chance)))
    }
    for value in eighths + nearTies + others {
      let expected = String(format: "%.\(decimals)f", value)
      let isZero = expected.allSatisfy { "-0.".contains($0) }
      #expect(
        written([[.number(value, decimals: decimals), .integer(1)]])
          == (isZero ? expected.replacing("-", with: "") : expected) + ",1\r\n")
    }
  }

  @Test(
    "given a text that a spreadsheet would run, an apostrophe defuses it",
    arguments: ["=1+1", "+1", "-1", "@x", "\tx", "＝1+1", "＋1", "－1", "＠SUM(A1)"])
  func formulas(text: String) {
    #expect(written([[.text(text)]]) == "'\(text)\r\n")
  }

  @Test("given a carriage return in front, the cell is defused and quoted")
  func carriageReturn() {
    #expect(written([[.text("\r=1")]]) == "\"'\r=1\"\r\n")
  }

  @Test("given a full-width sign within, the cell is left alone")
  func within() {
    #expect(written([[.text("1＋1"), .text("全＝")]]) == "1＋1,全＝\r\n")
  }

  @Test("given one empty cell, the line is not blank")
  func emptyRow() {
    #expect(written([[.empty], [.text("")]], CSVWriter(byteOrderMark: true)) == "\u{FEFF}\"\"\r\n\"\"\r\n")
  }

  @Test("given bytes are taken, writing goes on after them")
  func taking() {
    var writer = CSVWriter(lineEnd: .lf)
    writer.row([.text("a")])
    let first = writer.take()
    writer.row([.text("b")])
    #expect(first + writer.bytes == Array("a\nb\n".utf8))
  }
}
