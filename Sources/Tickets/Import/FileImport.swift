import Kernel
import People
import Store

/// What the import of a file does around its rows, whatever they are.
struct FileImport: Sendable {
  let record: ImportRecord
  /// Where the clocks of times without an offset hang.
  let zone: Zone?
  /// Read and check everything, store nothing.
  let dryRun: Bool
  /// Whether a file that was imported before is read again when some of its rows had been rejected.
  let retriesRejected: Bool
  let hooks: ImportHooks

  /// Throws a `Problem` when there is no file that can be read.
  init(record: ImportRecord, zone: Zone?, dryRun: Bool, retriesRejected: Bool, hooks: ImportHooks) throws {
    try record.requireFile()
    self.record = record
    self.zone = zone
    self.dryRun = dryRun
    self.retriesRejected = retriesRejected
    self.hooks = hooks
  }

  /// Stores a file in one transaction, unless that was done before; `write` brings its rows in and counts them.
  ///
  /// Throws a `Problem` when the file as a whole is damaged, and then nothing of it is stored.
  func run(
    _ database: any Database, by actor: Actor, at now: Instant,
    write: @Sendable @escaping (any Connection, inout ImportSummary) throws -> Void
  ) async throws -> ImportSummary {
    let digest = Background { try record.digest() }
    do {
      return try await database.write { connection in
        try run(connection, digest, by: actor, at: now, write: write)
      }
    } catch let stop as NothingToKeep {
      return stop.summary
    }
  }

  /// A file of a new name is read while its digest is worked out, and given up when it was known by another name.
  private func run(
    _ connection: any Connection, _ digest: Background<String>, by actor: Actor, at now: Instant,
    write: (any Connection, inout ImportSummary) throws -> Void
  ) throws -> ImportSummary {
    if !hooks.repeatsUndone { try record.refuseUndone(digest.value(), connection) }
    let isNew = try !record.isNamed(connection)
    if !isNew, let known = try known(digest, connection) { return known }
    var summary = ImportSummary(file: record.path, kind: record.kind)
    summary.trace = try ImportTrace.next(connection)
    if record.masks { summary.masked = [:] }
    try connection.cachingMore { try write(connection, &summary) }
    if isNew, let known = try known(digest, connection) { throw NothingToKeep(summary: known) }
    try WholeFileCheck(file: record.path).refuse(summary, zone: zone)
    if dryRun { throw NothingToKeep(summary: summary) }
    try hooks.beforeStoring(summary)
    try record.enter(summary, digest: digest.value(), by: actor, at: now, connection)
    return summary
  }

  private func known(_ digest: Background<String>, _ connection: any Connection) throws -> ImportSummary? {
    guard let known = try record.summary(ofDigest: digest.value(), connection) else { return nil }
    return known.rejected == 0 || !retriesRejected ? known : nil
  }
}

/// Ends a transaction that is not to be kept.
private struct NothingToKeep: Error {
  let summary: ImportSummary
}

/// What an import of a file is told by who watches over many.
package struct ImportHooks: Sendable {
  /// Whether a file whose import was taken back may be imported again.
  package var repeatsUndone = true
  /// Hears what the import comes to before it is stored, so that nothing is stored when it throws.
  package var beforeStoring: @Sendable (ImportSummary) throws -> Void = { _ in }

  package init() {}
}
