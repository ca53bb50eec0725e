import Kernel
import Tabular

/// A file as a table with one record a ticket, whatever its layout.
struct TicketTable: Sendable {
  /// What the columns of the table mean.
  let mapping: Mapping
  let header: [String]
  /// The headers that the mapping makes nothing of.
  let unusedColumns: [String]
  let totalBytes: Int
  /// Rows that were refused while events were folded.
  let rejections: [Rejection]
  let warnings: [ImportWarning: Int]
  private var reader: TableReader
  private var folded: [RecordBatch]?

  /// Throws a `Problem` when the file is no table or lacks a column that the mapping names.
  init(path: String, options: TableOptions, mapping: Mapping) throws {
    reader = try TableReader.open(
      path: path, options: options, headerRow: mapping.headerRow, names: mapping.headers)
    totalBytes = reader.totalBytes
    unusedColumns = mapping.unused(among: reader.header)
    try mapping.refuseTwins(among: reader.header, file: path)
    guard let layout = mapping.events else {
      (self.mapping, header, rejections, warnings) = (mapping, reader.header, [], [:])
      return
    }
    var events = try EventReader(layout, mapping, headers: reader.header, file: path)
    while let batch = try reader.next() { events.read(batch) }
    events.rejectSpoiled()
    let folding = EventFolding(events, layout, mapping)
    (self.mapping, header, folded) = (folding.mapping, folding.header, folding.records)
    rejections = events.rejections
    let found: [ImportWarning: Int] = [.unknownActivity: events.unknownActivities, .dateAlone: events.datesAlone]
    warnings = found.filter { $0.value > 0 }
  }

  /// The rows that stand above the header and are no part of the table.
  var rowsAbove: [TableRow] { reader.rowsAbove }
  var consumedBytes: Int { reader.consumedBytes }
  var misreadLines: Int { reader.misreadLines }

  /// The next records; nil at the end.
  mutating func next() throws -> RecordBatch? {
    guard let folded else { return try reader.next() }
    guard let first = folded.first else { return nil }
    self.folded = Array(folded.dropFirst())
    return first
  }
}
