import Foundation
import Tabular

/// A file that is there while a test runs.
struct TemporaryFile: ~Copyable {
  let path: String

  init(_ bytes: some Sequence<UInt8>, suffix: String = "csv") throws {
    path = FileManager.default.temporaryDirectory.appending(path: "tabular-\(UUID()).\(suffix)").path
    try Data(bytes).write(to: URL(filePath: path))
  }

  init(_ text: String) throws {
    try self.init(text.utf8)
  }

  deinit {
    unlink(path)
  }
}

/// A table as a test looks at it.
struct ReadTable: Equatable {
  var header: [String] = []
  var rows: [[String]] = []
  var lines: [Int] = []
}

/// Reads a whole table.
func readTable(_ path: String, _ options: TableOptions = TableOptions()) throws -> ReadTable {
  var reader = try TableReader.open(path: path, options: options)
  var table = ReadTable(header: reader.header)
  while let batch = try reader.next() {
    table.rows += batch.records.map(batch.texts)
    table.lines += batch.records.map(\.line)
  }
  return table
}

func readTable(text: String, _ options: TableOptions = TableOptions()) throws -> ReadTable {
  let file = try TemporaryFile(text)
  return try readTable(file.path, options)
}

/// A stream of numbers that a seed determines (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
