import Crypto
import Foundation
package import Kernel
package import People
package import Store
package import Tabular

/// One file on its way into the database: read, checked, and stored whole or not at all.
package struct TicketImport: Sendable {
  package let path: String
  package let mapping: Mapping
  package let options: TableOptions
  /// Read and check everything, store nothing.
  package let dryRun: Bool
  /// Whether these are known to be other tickets than those of the same numbers under another source.
  package let isDistinct: Bool

  package init(
    path: String, mapping: Mapping, options: TableOptions = TableOptions(), dryRun: Bool = false,
    isDistinct: Bool = false
  ) {
    self.path = path
    self.mapping = mapping
    // Small blocks keep what waits between the threads within bounds; a block becomes ten times its size as tickets.
    self.options = options.with(blockSize: min(options.blockSize, 1 << 18))
    self.dryRun = dryRun
    self.isDistinct = isDistinct
  }

  /// Imports the file in one transaction; `progress` hears of the bytes read and the rows seen.
  ///
  /// Throws a `Problem` when the file as a whole is damaged, and then nothing of it is stored.
  package func run(
    _ database: any Database, by actor: Actor, at now: Instant, hooks: ImportHooks = ImportHooks(),
    progress: @Sendable @escaping (ImportProgress) -> Void = { _ in }
  ) async throws -> ImportSummary {
    let masks = try await database.read { try TeamSettings.read($0).masksOnImport }
    let record = ImportRecord(path: path, options: options, kind: .tickets, settled: mapping.settled, masks: masks)
    let file = try FileImport(record: record, zone: mapping.zone, dryRun: dryRun, retriesRejected: false, hooks: hooks)
    return try await file.run(database, by: actor, at: now) { connection, summary in
      try write(connection, &summary, at: now, progress)
    }
  }

  private func write(
    _ connection: any Connection, _ summary: inout ImportSummary, at now: Instant,
    _ progress: @Sendable @escaping (ImportProgress) -> Void
  ) throws {
    let reader = try TicketTable(path: path, options: options, mapping: mapping)
    try enterIncidents(connection)
    let customers = summary.masked == nil ? nil : try CustomerMask(connection)
    let decoder = try RowDecoder(
      mapping: reader.mapping, headers: reader.header, file: path, now: now, customers: customers)
    let source = try TellingSources(connection).enter(mapping.source, expecting: decoder.columns.tells)
    let keeper = try FactKeeper(connection, importing: source.tells)
    summary.unusedColumns = reader.unusedColumns
    summary.rowsAbove = reader.rowsAbove
    summary.reject(reader.rejections)
    summary.note(reader.warnings)
    let trace = try summary.trace ?? .next(connection)
    var writer = try TicketWriter(
      connection, keeper: keeper, source: source.id,
      sharedCustomers: customers?.masked(mapping.sharedCustomers) ?? mapping.sharedCustomers, importID: trace.id)
    try connection.rebuildingIndexes(of: "ticket") {
      try write(Self.read(reader, decoder, keeper), reader.totalBytes, &writer, &summary, progress)
      try writer.finishTickets()
    }
    try writer.finish()
    try writer.settleTelling(from: source.tells)
    summary.trace?.source = mapping.source
    summary.trace?.added = writer.addedTickets
    summary.add(writer.counts, writer.warnings)
    summary.note(.misreadLines, reader.misreadLines)
  }

  private func write(
    _ blocks: BlockQueue<DecodedBatch, any Error>, _ total: Int, _ writer: inout TicketWriter,
    _ summary: inout ImportSummary,
    _ progress: @Sendable @escaping (ImportProgress) -> Void
  ) throws {
    defer { blocks.close() }
    var twins = try SourceTwins(writer.connection, own: writer.source)
    while var batch = try blocks.next() {
      if !isDistinct { try twins.look(at: batch) }
      try writer.write(&batch)
      summary.add(batch)
      progress(ImportProgress(bytes: batch.consumedBytes, totalBytes: total, rows: summary.rows))
    }
    try twins.refuse(file: path, source: mapping.source)
  }

  /// Reads and decodes on one thread and measures on another, a few blocks ahead of the writer.
  private static func read(
    _ reader: TicketTable, _ decoder: RowDecoder, _ keeper: FactKeeper
  ) -> BlockQueue<DecodedBatch, any Error> {
    let (decoded, measured) = (
      BlockQueue<DecodedBatch, any Error>(ahead: 3), BlockQueue<DecodedBatch, any Error>(ahead: 3)
    )
    Thread.detachNewThread {
      var (reader, decoder) = (reader, decoder)
      decoded.fill {
        guard let records = try reader.next() else { return nil }
        var batch = decoder.decode(records)
        batch.consumedBytes = reader.consumedBytes
        return batch
      }
    }
    let (clocks, contributions) = (keeper.clocks, keeper.contributions)
    Thread.detachNewThread {
      measured.fill {
        var batch = try decoded.next()
        batch?.measure(clocks, contributions)
        return batch
      }
      decoded.close()
    }
    return measured
  }

  private func enterIncidents(_ connection: any Connection) throws {
    let zone = try mapping.zone ?? TeamSettings.read(connection).zone
    for incident in mapping.incidents {
      let span = zone.instant(of: incident.starts)..<zone.instant(of: incident.ends)
      try Incidents(connection).enter(Incident(title: incident.title, span: span))
    }
  }
}
