import Kernel
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

  /// Stores a file in one transaction, unless that was done before; `write` brings its rows in and counts them.
  ///
  /// Throws a `Problem` when the file as a whole is damaged, and then nothing of it is stored.
  func run(
    _ database: any Database, at now: Instant,
    write: @Sendable @escaping (any Connection, inout ImportSummary) throws -> Void
  ) async throws -> ImportSummary {
    let digest = try record.digest()
    do {
      return try await database.write { connection in
        try run(connection, digest: digest, at: now, write: write)
      }
    } catch let stop as DryRunEnd {
      return stop.summary
    }
  }

  private func run(
    _ connection: any Connection, digest: String, at now: Instant,
    write: (any Connection, inout ImportSummary) throws -> Void
  ) throws -> ImportSummary {
    if let known = try record.summary(ofDigest: digest, connection), known.rejected == 0 || !retriesRejected {
      return known
    }
    var summary = ImportSummary(file: record.path, kind: record.kind)
    try write(connection, &summary)
    try WholeFileCheck(file: record.path).refuse(summary, zone: zone)
    if dryRun { throw DryRunEnd(summary: summary) }
    try record.enter(summary, digest: digest, at: now, connection)
    return summary
  }
}

/// Ends a dry run's transaction without keeping it.
private struct DryRunEnd: Error {
  let summary: ImportSummary
}
