internal import Content
package import Kernel
package import People
package import Store

/// The reasons for missed targets that a database keeps.
package struct KeptReasons {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// How long a reason may be, in characters.
  package static let longest = 500

  /// The reasons of a month, by the target's id: of a team's scorecard, or of everybody's.
  package func texts(_ month: Month, team: String?) throws -> [String: String] {
    var texts: [String: String] = [:]
    try connection.forEach(
      """
      SELECT target, reason FROM miss_reason WHERE month = \(month.description) AND team = \(team ?? "") ORDER BY id
      """
    ) { texts[try $0.get(0)] = try $0.get(1) }
    return texts
  }

  /// Says why a target was missed; what was said before stays, but counts no more.
  ///
  /// Throws a `Problem` when nothing is said, or when no such target is in force in the month.
  package func explain(
    _ target: String, missedIn month: Month, team: String?, because text: String, by actor: Actor, at now: Instant
  ) throws {
    let reason = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !reason.isEmpty else { throw Problem(.invalid, "The reason is empty.", remedy: "Write why it was missed.") }
    guard reason.count <= Self.longest else {
      throw Problem(.invalid, "The reason is longer than \(Self.longest) characters.", remedy: "Shorten it.")
    }
    let targets = try Revisions(connection).allCurrent(PerformanceTargets.self).last?.value.inForce(in: month) ?? []
    guard targets.contains(where: { $0.id == target }) else {
      throw Problem(
        .missing, "No target `\(OneLine.tidy(target))` is in force in \(month).",
        remedy: "The targets are \(targets.map(\.id).listed()).")
    }
    try connection.execute(
      """
      INSERT INTO miss_reason (month, team, target, reason, by, at)
      VALUES (\(month.description), \(team ?? ""), \(target), \(reason), \(actor), \(now))
      """)
  }
}
