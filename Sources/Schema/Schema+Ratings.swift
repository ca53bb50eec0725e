import Store

extension Schema {
  /// Finds the ratings that customers gave in a span, such as an incident, without looking at all others.
  static let ratings = Migration(
    "ratings",
    [
      """
      CREATE INDEX ticket_rated ON ticket (coalesce(csat_at, solved_at, closed_at, created_at))
      WHERE csat IS NOT NULL AND excluded = 0
      """
    ])
}
