import Glibc
import Kernel

/// The records of CSV text, block by block, so that memory does not grow with the file.
final class CSVRecords: RecordSource {
  private static let longestRecord = 16 << 20
  private static let longestRead = 4 << 20

  private(set) var header: [String] = []
  private(set) var headerLine = 1
  private(set) var rowsAbove: [TableRow] = []
  let totalBytes: Int

  private let file: FileSource
  private let text: PeekableSource
  private let path: String
  private let blockSize: Int
  private var scanner: CSVScanner
  /// The beginning of a record whose end is not read yet.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  /// What is left of the batch that held the header.
  private var pending: RecordBatch?

  /// Reads as far as the header.
  ///
  /// - Parameter line: the physical line that `text` begins with.
  init(
    _ text: PeekableSource, of file: FileSource, path: String, delimiter: Delimiter, line: Int, options: TableOptions
  ) throws {
    self.text = text
    self.file = file
    self.path = path
    totalBytes = file.size
    blockSize = max(options.blockSize, 8)
    scanner = CSVScanner(delimiter: delimiter.rawValue, line: line)
    try readHeader(from: options.headerRow ?? 1)
  }

  var consumedBytes: Int { file.consumed }

  func next() throws -> RecordBatch? {
    if let batch = pending {
      pending = nil
      return batch
    }
    while !isAtEnd {
      if let batch = try scan(readBlock()) { return batch }
    }
    return nil
  }

  private func readHeader(from row: Int) throws {
    while var batch = try next() {
      let found = batch.records.firstIndex { $0.line >= row }
      let above = batch.records[..<(found ?? batch.records.endIndex)]
      rowsAbove += above.prefix(TableRow.mostAbove - rowsAbove.count).map(batch.row)
      guard let index = found else { continue }
      (header, headerLine) = (batch.row(batch.records[index]).cells, batch.records[index].line)
      batch.records.removeSubrange(...index)
      pending = batch.records.isEmpty ? nil : batch
      return
    }
    throw problem(
      row > 1 ? "The file ends before line \(row), where its header should be." : "The file is empty.",
      remedy: row > 1 ? "Name the line that holds the column names." : "Export it again.")
  }

  /// The rest of the last block and a new one behind it.
  private func readBlock() throws -> [UInt8] {
    let size = min(max(blockSize, rest.count), Self.longestRead)
    let known = rest.count
    let block = try [UInt8](unsafeUninitializedCapacity: known + size) { buffer, count in
      _ = buffer.update(fromContentsOf: rest)
      let room = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[known...]))
      let read = try text.read(into: room)
      isAtEnd = read == 0
      count = known + read
    }
    try refuseZeros(block, from: known)
    return block
  }

  /// Takes the whole records out of a block; nil when it holds none.
  private func scan(_ block: [UInt8]) throws -> RecordBatch? {
    let capacity = (fields: scanner.fields.count, records: scanner.records.count)
    scanner.fields = []
    scanner.records = []
    scanner.quoted = []
    scanner.fields.reserveCapacity(capacity.fields * 9 / 8)
    scanner.records.reserveCapacity(capacity.records * 9 / 8)
    let (used, ending) = block.withUnsafeBufferPointer { scanner.scan($0, isLast: isAtEnd) }
    if case .unterminatedQuote(let line) = ending { throw unterminated(line) }
    rest = used == 0 ? block : Array(block[used...])
    if rest.count > Self.longestRecord { throw tooLong() }
    if scanner.records.isEmpty { return nil }
    var batch = RecordBatch(bytes: block, fields: scanner.fields, records: scanner.records)
    batch.removeQuotes(from: scanner.quoted)
    return batch
  }

  private func refuseZeros(_ block: [UInt8], from start: Int) throws {
    let zero = block.withUnsafeBytes { bytes in
      bytes.baseAddress.flatMap { memchr($0 + start, 0, bytes.count - start) }.map { UnsafeRawPointer($0) }
        .flatMap { found in bytes.baseAddress.map { found - $0 } }
    }
    guard let zero else { return }
    let line = scanner.line + block[..<zero].count { $0 == 0x0A }
    throw problem(
      "The file holds a zero byte, so it is no text: it may be damaged, in another encoding, or not a table at all.",
      remedy: "Export it again as CSV UTF-8.", line: line)
  }

  private func unterminated(_ line: Int) -> Problem {
    problem(
      "A quote opens on this line and is never closed, so that the rest of the file would be one field.",
      remedy: "Close or double the quote, or export the file again: it may have been cut off.", line: line)
  }

  private func tooLong() -> Problem {
    problem(
      "The record that begins on this line is longer than \(Self.longestRecord >> 20) MiB.",
      remedy: "Look for a quote that is never closed, or for a file that is no table.", line: scanner.line)
  }

  private func problem(_ what: Sentence, remedy: Sentence, line: Int? = nil) -> Problem {
    Problem(.invalid, what, remedy: remedy, place: Problem.Place(file: path, line: line))
  }
}
