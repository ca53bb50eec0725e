import Store

extension Schema {
  /// Why targets were missed, in the words of those who answer for them; the last one counts, the others stay.
  ///
  /// The team is empty for everybody's scorecard.
  static let missReasons = Migration(
    "miss reasons",
    [
      """
      CREATE TABLE miss_reason (
        id INTEGER PRIMARY KEY,
        month TEXT NOT NULL,
        team TEXT NOT NULL,
        target TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        by TEXT NOT NULL,
        at INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE INDEX miss_reason_month ON miss_reason (month, team, target, id)",
    ])
}
