package import Kernel
package import People
package import Store
package import Tabular

/// One file of messages on its way into the database: read, checked, and stored whole or not at all.
package struct MessageImport: Sendable {
  package let path: String
  package let mapping: MessageMapping
  package let options: TableOptions
  /// Read and check everything, store nothing.
  package let dryRun: Bool
  /// How many rows, at least, are laid over what is stored at once.
  var rowsAtOnce = MessageChunk.usualRows

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
    _ database: any Database, by actor: Actor, at now: Instant, hooks: ImportHooks = ImportHooks(),
    progress: @Sendable @escaping (ImportProgress) -> Void = { _ in }
  ) async throws -> ImportSummary {
    let masks = try await database.read { try TeamSettings.read($0).masksOnImport }
    let record = ImportRecord(
      path: path, options: options, kind: .messages, settled: mapping.settled, masks: masks)
    // Rows that were rejected may belong to tickets that have come since, so such a file is read again.
    let file = try FileImport(record: record, zone: mapping.zone, dryRun: dryRun, retriesRejected: true, hooks: hooks)
    let reading = try MessageFile(
      path: path, options: options, mapping: mapping, rowsAtOnce: rowsAtOnce, now: now, masks: masks)
    defer { reading.close() }
    return try await file.run(database, by: actor, at: now) { connection, summary in
      try write(reading, connection, &summary, progress)
    }
  }

  private func write(
    _ file: MessageFile, _ connection: any Connection, _ summary: inout ImportSummary,
    _ progress: @Sendable @escaping (ImportProgress) -> Void
  ) throws {
    summary.unusedColumns = file.unusedColumns
    summary.rowsAbove = file.rowsAbove
    let (source, trace) = (try source(connection), try summary.trace ?? .next(connection))
    summary.trace?.source = source.name
    var writer = try MessageWriter(connection, source: source.id, mapping, importID: trace.id)
    while let chunk = try file.next() {
      summary.take(chunk.rows.count)
      summary.reject(chunk.rejections)
      summary.note(chunk.warnings)
      progress(ImportProgress(bytes: chunk.consumedBytes, totalBytes: file.totalBytes, rows: summary.rows))
      try writer.write(chunk)
    }
    try writer.finish()
    summary.rejectLate(writer.rejections)
    summary.add(writer.counts, writer.warnings)
    summary.note(masked: writer.masked)
    summary.note(.misreadLines, file.misreadLines)
  }

  /// The system that the messages come from; without a name, the only one there is.
  private func source(_ connection: any Connection) throws -> (id: Int64, name: String) {
    let known = try connection.rows("SELECT id, name FROM source ORDER BY id") {
      (id: try $0.get(0, as: Int64.self), name: try $0.get(1, as: String.self))
    }
    if mapping.source == nil, known.count == 1 { return known[0] }
    let name = mapping.source ?? Mapping().source
    if let found = known.first(where: { $0.name == name }) { return found }
    throw Problem(
      .missing, "There are no tickets from “\(name)” that these messages could belong to.",
      remedy: known.isEmpty
        ? "Import the tickets first."
        : "Write `source: NAME` into the mapping; there are \(known.map(\.name).listed()).",
      place: Problem.Place(file: path))
  }
}
