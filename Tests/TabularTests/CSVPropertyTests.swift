import Kernel
import Tabular
import Testing

/// Any table that is written, then read, is the same table.
struct CSVPropertyTests {
  private static let pieces: [String] = [
    "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", " ", "'", "=", "-", "a", "0", "客服", "é", "🙂", "\u{FEFF}",
    "\u{0B}",
    "long text without anything special in it",
  ]

  private static func table(_ random: inout SeededGenerator) -> [[String]] {
    let width = Int.random(in: 1...6, using: &random)
    return (0..<Int.random(in: 0...40, using: &random)).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...5, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      }
    }
  }

  private static func bytes(_ rows: [[String]], _ lineEnd: CSVWriter.LineEnd, mark: Bool) -> [UInt8] {
    var writer = CSVWriter(lineEnd: lineEnd, byteOrderMark: mark, defusesFormulas: false)
    writer.row((0..<(rows.first?.count ?? 1)).map { .text("column \($0)") })
    for row in rows { writer.row(row.map { .text($0) }) }
    return writer.bytes
  }

  @Test("given random tables of nasty characters, at any block size", arguments: 0..<60)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = Self.table(&random)
    let file = try TemporaryFile(Self.bytes(rows, seed % 2 == 0 ? .crlf : .lf, mark: seed % 3 == 0))
    for blockSize in [8, 9, 13, 64, Int.random(in: 8...500, using: &random), 1 << 20] {
      let table = try readTable(file.path, TableOptions(delimiter: .comma, blockSize: blockSize))
      #expect(table.rows == rows, "seed \(seed), block size \(blockSize)")
    }
  }

  @Test("given random bytes, reading ends in rows or in a Problem, never otherwise", arguments: 0..<60)
  func fuzz(seed: UInt64) throws {
    var random = SeededGenerator(seed: 1000 + seed)
    let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xE5, 0xAE, 0xA2, 0x81, 0x30, 0xFF, 0x00]
    let kinds = seed % 2 == 0 ? alphabet.count - 1 : alphabet.count
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        seed % 5 == 0
          ? UInt8.random(in: .min ... .max, using: &random) : alphabet[Int.random(in: 0..<kinds, using: &random)]
      }
      let file = try TemporaryFile(bytes)
      do {
        _ = try readTable(file.path, TableOptions(blockSize: Int.random(in: 1...64, using: &random)))
      } catch {
        #expect(error is Problem)
      }
    }
  }
}
