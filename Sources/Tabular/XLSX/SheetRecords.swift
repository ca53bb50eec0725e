import Kernel

/// The rows of a sheet as records, cell by cell, without holding the sheet.
final class SheetRecords: RecordSource {
  private(set) var header: [String] = []
  private(set) var headerLine = 1
  private(set) var rowsAbove: [TableRow] = []

  private static let longestPart = 2 << 30
  private static let longestRecord = 16 << 20
  private static let mostFields = 1 << 17

  private let workbook: Workbook
  private let cells: SheetCells
  private let blockSize: Int
  private var isAtEnd = false

  /// Reads as far as the header; nil when the sheet holds nothing.
  init?(_ sheet: Workbook.Sheet, of workbook: Workbook, options: TableOptions) throws {
    guard let part = try workbook.archive.part(sheet.part, limit: Self.longestPart) else {
      throw ZipArchive.damaged(workbook.archive.path)
    }
    self.workbook = workbook
    cells = SheetCells(try XMLStream(part, path: workbook.archive.path), of: workbook)
    blockSize = options.blockSize
    guard try readHeader(from: options.headerRow ?? 1) else { return nil }
  }

  var totalBytes: Int { cells.part.size }
  var consumedBytes: Int { cells.part.consumed }

  func next() throws -> RecordBatch? {
    if isAtEnd { return nil }
    var batch = RecordBatch()
    batch.bytes.reserveCapacity(blockSize)
    while batch.bytes.count < blockSize, batch.fields.count < Self.mostFields {
      guard try appendRow(to: &batch) else {
        isAtEnd = true
        break
      }
    }
    return batch.records.isEmpty ? nil : batch
  }

  private func readHeader(from first: Int) throws -> Bool {
    var batch = RecordBatch()
    while try appendRow(to: &batch) {
      guard let row = batch.records.last else { continue }
      if row.line < first {
        if rowsAbove.count < TableRow.mostAbove { rowsAbove.append(batch.row(row)) }
        continue
      }
      (header, headerLine) = (batch.row(row).cells, row.line)
      while header.last?.isEmpty == true { header.removeLast() }
      return true
    }
    return false
  }

  /// Adds the next row that is not blank, as wide as the header at least; false when there is none.
  private func appendRow(to batch: inout RecordBatch) throws -> Bool {
    while let line = try cells.nextRow() {
      let (firstField, firstByte) = (batch.fields.count, batch.bytes.count)
      try cells.appendCells(to: &batch, line: line)
      if batch.bytes.count == firstByte {
        batch.fields.removeLast(batch.fields.count - firstField)
        continue
      }
      if batch.bytes.count - firstByte > Self.longestRecord { throw tooLong(line) }
      let width = header.isEmpty ? .max : header.count
      while batch.fields.count - firstField > width, batch.fields.last?.length == 0 { batch.fields.removeLast() }
      let empty = RecordBatch.Field(start: UInt32(batch.bytes.count), length: 0)
      while batch.fields.count - firstField < header.count { batch.fields.append(empty) }
      batch.records.append(
        RecordBatch.Record(line: line, firstField: firstField, fieldCount: batch.fields.count - firstField))
      return true
    }
    return false
  }

  private func tooLong(_ line: Int) -> Problem {
    Problem(
      .invalid, "This row is longer than \(Self.longestRecord >> 20) MiB.", remedy: "Look at what its cells hold.",
      place: Problem.Place(file: workbook.archive.path, line: line))
  }
}
