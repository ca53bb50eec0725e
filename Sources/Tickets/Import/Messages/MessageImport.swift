import Foundation
package import Kernel
package import Store
package import Tabular

/// One file of messages on its way into the database: read, checked, and stored whole or not at all.
package struct MessageImport: Sendable {
  package let path: String
  package let mapping: MessageMapping
  package let options: TableOptions
  /// Read and check everything, store nothing.
  package let dryRun: Bool

  package init(
    path: String, mapping: MessageMapping, options: TableOptions = TableOptions(), dryRun: Bool = false
  ) {
    self.path = path
    self.mapping = mapping
    self.options = options
    self.dryRun = dryRun
  }

  /// Imports the file in one transaction; `progress` hears of the bytes read and the rows seen.
  ///
  /// Throws a `Problem` when the file as a whole is damaged, and then nothing of it is stored.
  package func run(
    _ database: any Database, at now: Instant, progress: @Sendable @escaping (ImportProgress) -> Void = { _ in }
  ) async throws -> ImportSummary {
    let digest = try file.digest()
    do {
      return try await database.write { connection in
        try run(connection, digest: digest, at: now, progress: progress)
      }
    } catch let stop as DryRunEnd {
      return stop.summary
    }
  }

  private var file: ImportRecord {
    ImportRecord(path: path, options: options, kind: .messages, settled: mapping.settled)
  }

  private func run(
    _ connection: any Connection, digest: String, at now: Instant,
    progress: @Sendable @escaping (ImportProgress) -> Void
  ) throws -> ImportSummary {
    // Rows that were rejected may belong to tickets that have come since, so such a file is read again.
    if let known = try file.summary(ofDigest: digest, connection), known.rejected == 0 { return known }
    let reader = try TableReader.open(path: path, options: options)
    let decoder = try MessageDecoder(mapping: mapping, headers: reader.header, file: path)
    var summary = ImportSummary(file: path, kind: .messages)
    summary.unusedColumns = mapping.unused(among: reader.header)
    try write(reader, decoder, connection, &summary, progress)
    try WholeFileCheck(file: path).refuse(summary, zone: mapping.zone)
    if dryRun { throw DryRunEnd(summary: summary) }
    try file.enter(summary, digest: digest, at: now, connection)
    return summary
  }

  private func write(
    _ reader: TableReader, _ decoder: MessageDecoder, _ connection: any Connection, _ summary: inout ImportSummary,
    _ progress: @Sendable @escaping (ImportProgress) -> Void
  ) throws {
    var writer = try MessageWriter(
      connection, source: source(connection), ticketHeader: mapping.columns[.ticket]?.header ?? "",
      isNumbered: mapping.columns[.seq] != nil)
    let blocks = BlockQueue<MessageBatch>()
    let total = reader.totalBytes
    Self.decode(reader, decoder, into: blocks)
    defer { blocks.close() }
    while let batch = try blocks.next() {
      summary.take(batch.rows.count)
      summary.reject(batch.rejections)
      summary.note(batch.warnings)
      progress(ImportProgress(bytes: batch.consumedBytes, totalBytes: total, rows: summary.rows))
      try writer.write(batch)
    }
    try writer.finish()
    summary.rejectLate(writer.rejections)
    summary.add(writer.counts, writer.warnings)
  }

  /// Reads and decodes on a thread of its own, a few blocks ahead of the writer.
  private static func decode(_ reader: TableReader, _ decoder: MessageDecoder, into blocks: BlockQueue<MessageBatch>) {
    Thread.detachNewThread {
      var (reader, decoder) = (reader, decoder)
      blocks.fill {
        guard let batch = try reader.next() else { return nil }
        var decoded = decoder.decode(batch)
        decoded.consumedBytes = reader.consumedBytes
        return decoded
      }
    }
  }

  /// The id of the system that the messages come from; without a name, the only one there is.
  private func source(_ connection: any Connection) throws -> Int64 {
    let known = try connection.rows("SELECT id, name FROM source ORDER BY id") {
      (id: try $0.get(0, as: Int64.self), name: try $0.get(1, as: String.self))
    }
    if mapping.source == nil, known.count == 1 { return known[0].id }
    let name = mapping.source ?? Mapping().source
    if let found = known.first(where: { $0.name == name }) { return found.id }
    throw Problem(
      .missing, "There are no tickets from “\(name)” that these messages could belong to.",
      remedy: known.isEmpty
        ? "Import the tickets first."
        : "Write `source: NAME` into the mapping; there are \(known.map(\.name).joined(separator: ", ")).",
      place: Problem.Place(file: path))
  }
}
