import Store

extension Schema {
  /// What an agent's month adds up to as far as colleagues' cards need it, so that one card reads no one else's sheets.
  ///
  /// `remixed_ticket` holds tickets whose channel or priority changed since reviews were last added up by them. The
  /// settings ask for the sums to be made from the sheets.
  static let monthSums = Migration(
    "month sums",
    [
      """
      CREATE TABLE response_month (
        month TEXT NOT NULL,
        agent_id INTEGER NOT NULL,
        sums BLOB NOT NULL,
        PRIMARY KEY (month, agent_id)
      ) WITHOUT ROWID, STRICT
      """,
      """
      CREATE TABLE review_month (
        month TEXT NOT NULL,
        agent_id INTEGER NOT NULL,
        sums BLOB NOT NULL,
        PRIMARY KEY (month, agent_id)
      ) WITHOUT ROWID, STRICT
      """,
      "CREATE TABLE remixed_ticket (ticket_id INTEGER PRIMARY KEY) STRICT",
      "INSERT INTO setting (name, value) SELECT 'response months', 'stale' WHERE EXISTS (SELECT 1 FROM day_sheet)",
      "INSERT INTO setting (name, value) SELECT 'review months', 'stale' WHERE EXISTS (SELECT 1 FROM review)",
    ])
}
