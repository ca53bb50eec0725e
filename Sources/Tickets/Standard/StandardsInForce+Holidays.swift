package import Kernel
import Content
import People
import Store

extension StandardsInForce {
  /// What to say about holidays that the standard in force does not list, though a report on these days needs them.
  package func unlistedHolidays(in days: ClosedRange<Day>) throws -> [Sentence] {
    let years = days.lowerBound.date.year...days.upperBound.date.year
    guard let (text, hash) = try latest() else { return [] }
    // A date of every year in the text is sign enough; to read the whole standard takes longer than a small report.
    if years.allSatisfy({ text.contains("\($0)-") }) { return [] }
    return try standard(hash)?.unlistedHolidays(in: years) ?? []
  }

  /// The same for the days of all stored tickets, and of `now` when it is given.
  package func unlistedHolidays(until now: Instant? = nil) throws -> [Sentence] {
    let zone = try TeamSettings.read(connection).zone
    // Apart, because an index answers each at once and both together only by a walk through it.
    let ends = [
      now, try connection.value("SELECT min(created_at) FROM ticket", as: Instant.self),
      try connection.value("SELECT max(created_at) FROM ticket", as: Instant.self),
    ].compactMap { $0.map(zone.day) }
    guard let first = ends.min(), let last = ends.max(), let (_, hash) = try latest() else { return [] }
    return try standard(hash)?.unlistedHolidays(in: first.date.year...last.date.year) ?? []
  }

  private func latest() throws -> (text: String, hash: String)? {
    try connection.first(
      """
      SELECT r.body, r.hash FROM standard_in_force s JOIN revision r ON r.hash = s.hash ORDER BY s.starts_at DESC LIMIT 1
      """
    ) { (try $0.get(0), try $0.get(1)) }
  }

  private func standard(_ hash: String) throws -> ResponseStandard? {
    try Revisions(connection).value(ResponseStandard.self, ofNamed: hash)
  }
}
