package import Kernel
package import Store

/// What a reviewer wants the weekly meeting to hear: one line a day.
package struct WeeklyLine: Sendable, Equatable {
  package let day: Day
  package let text: String

  package init(day: Day, text: String) {
    (self.day, self.text) = (day, text)
  }
}

/// The lines of reviewers for the weekly meeting.
package struct WeeklyLines {
  /// The most characters of a line.
  package static let longest = 200

  private let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Writes a reviewer's line of a day over the one before; an empty one takes it back.
  ///
  /// Throws a `Problem` when it is longer than a line.
  package func write(_ text: String, by reviewer: Reviewer.ID, on day: Day, at now: Instant) throws {
    let line = OneLine.tidy(text).trimmingBlanks
    guard line.count <= Self.longest else {
      throw Problem(.invalid, "The line is longer than \(Self.longest) characters.", remedy: "Shorten it.")
    }
    try connection.execute("DELETE FROM weekly_line WHERE reviewer_id = \(reviewer) AND day = \(day)")
    if line.isEmpty { return }
    try connection.execute(
      "INSERT INTO weekly_line (reviewer_id, day, line, written_at) VALUES (\(reviewer), \(day), \(line), \(now))")
  }

  /// A reviewer's lines of the week that ends with a day, the latest first.
  package func week(until day: Day, of reviewer: Reviewer.ID) throws -> [WeeklyLine] {
    try connection.rows(
      """
      SELECT day, line FROM weekly_line WHERE reviewer_id = \(reviewer) AND day > \(day - 7) AND day <= \(day)
      ORDER BY day DESC
      """
    ) { WeeklyLine(day: try $0.get(0), text: try $0.get(1)) }
  }
}
