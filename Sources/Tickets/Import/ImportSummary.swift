import Kernel

/// How far an import has come.
package struct ImportProgress: Sendable {
  package var bytes: Int
  /// 0 when unknown.
  package var totalBytes: Int
  package var rows: Int
}

/// What an import did.
package struct ImportSummary: Sendable, Equatable {
  package var file: String
  package var added = 0
  package var changed = 0
  package var unchanged = 0
  /// Rows older than what is stored; not taken.
  package var outdated = 0
  package var rejected = 0
  /// The first 100,000 rejected rows.
  package var rejections: [Rejection] = []
  package var rejectionsByReason: [Rejection.Reason: Int] = [:]
  package var warnings: [ImportWarning: Int] = [:]
  /// Rows created in each hour of the local day.
  package var hours = Array(repeating: 0, count: 24)
  package var unusedColumns: [String] = []
  /// The very same file had been imported before.
  package var wasKnown = false

  package var rows: Int { taken + rejected }
  private var taken = 0

  init(file: String) {
    self.file = file
  }

  mutating func add(_ batch: DecodedBatch) {
    taken += batch.rows.count
    rejected += batch.rejections.count
    rejections += batch.rejections.prefix(max(0, 100_000 - rejections.count))
    for rejection in batch.rejections { rejectionsByReason[rejection.reason, default: 0] += 1 }
    for (warning, count) in batch.warnings { warnings[warning, default: 0] += count }
    for hour in 0..<24 { hours[hour] += batch.hours[hour] }
  }

  mutating func add(_ counts: TicketWriter.Counts, _ found: [ImportWarning: Int]) {
    (added, changed, unchanged, outdated) = (counts.added, counts.changed, counts.unchanged, counts.outdated)
    for (warning, count) in found { warnings[warning, default: 0] += count }
    let day = hours[7..<19].reduce(0, +)
    if taken >= 50, Double(day) < 0.6 * Double(taken) { warnings[.outsideOfficeHours] = taken - day }
  }
}
