import Kernel
package import Tabular

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
  package var kind: ImportKind
  package var added = 0
  package var changed = 0
  package var unchanged = 0
  /// Rows older than what is stored; not taken.
  package var outdated = 0
  package var rejected = 0
  /// The first rejected rows, up to `rejectionLimit`.
  package var rejections: [Rejection] = []
  package var rejectionsByReason: [Rejection.Reason: Int] = [:]
  /// Rejected rows whose times stand in the wrong columns.
  var shifted = 0
  package var warnings: [ImportWarning: Int] = [:]
  /// Rows created in each hour of the local day.
  package var hours = Array(repeating: 0, count: 24)
  package var unusedColumns: [String] = []
  /// The rows that stand above the header and were not read.
  package var rowsAbove: [TableRow] = []
  /// The personal data that were masked; nil where nothing is masked.
  package var masked: PersonalData.Counts?
  /// The very same file had been imported before.
  package var wasKnown = false

  /// How many rejected rows are kept; further ones are only counted.
  package static let rejectionLimit = 1_000_000

  /// By what it is known afterwards; nil when nothing was read.
  var trace: ImportTrace?

  package var rows: Int { taken + rejected }
  private var taken = 0

  init(file: String, kind: ImportKind) {
    self.file = file
    self.kind = kind
  }

  mutating func add(_ batch: DecodedBatch) {
    take(batch.rows.count)
    reject(batch.rejections)
    note(batch.warnings)
    note(masked: batch.masked)
    for hour in 0..<24 { hours[hour] += batch.hours[hour] }
  }

  mutating func take(_ count: Int) {
    taken += count
  }

  mutating func reject(_ found: [Rejection]) {
    rejected += found.count
    rejections += found.prefix(max(0, Self.rejectionLimit - rejections.count))
    for rejection in found { rejectionsByReason[rejection.reason, default: 0] += 1 }
    shifted += found.count(where: \.isShifted)
  }

  /// Rejects rows that were counted as taken before.
  mutating func rejectLate(_ found: [Rejection]) {
    taken -= found.count
    reject(found)
  }

  mutating func note(_ found: [ImportWarning: Int]) {
    for (warning, count) in found { warnings[warning, default: 0] += count }
  }

  mutating func note(_ warning: ImportWarning, _ count: Int) {
    if count > 0 { warnings[warning, default: 0] += count }
  }

  mutating func note(masked found: PersonalData.Counts) {
    if !found.isEmpty { masked?.merge(found, uniquingKeysWith: +) }
  }

  mutating func add(_ counts: ImportCounts, _ found: [ImportWarning: Int] = [:]) {
    (added, changed, unchanged, outdated) = (counts.added, counts.changed, counts.unchanged, counts.outdated)
    note(found)
    // Messages are not counted by the hour, and days alone have none.
    let (day, all) = (hours[7..<19].reduce(0, +), hours.reduce(0, +))
    if all >= 50, warnings[.dateAlone, default: 0] < all / 2, Double(day) < 0.6 * Double(all) {
      warnings[.outsideOfficeHours] = all - day
    }
  }
}

/// What became of the rows that were taken.
struct ImportCounts: Sendable, Equatable {
  var added = 0
  var changed = 0
  var unchanged = 0
  /// Rows that were older than what is stored.
  var outdated = 0

  mutating func add(_ other: Self) {
    added += other.added
    changed += other.changed
    unchanged += other.unchanged
    outdated += other.outdated
  }
}
