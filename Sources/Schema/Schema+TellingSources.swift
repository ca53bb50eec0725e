import Store

extension Schema {
  /// Whether a source ever said which tickets are complaints and which were reopened; the facts of those that did not
  /// are to be made anew.
  static let tellingSources = Migration(
    "telling sources",
    [
      "ALTER TABLE source ADD COLUMN complaints INTEGER NOT NULL DEFAULT 1 CHECK (complaints IN (0, 1))",
      "ALTER TABLE source ADD COLUMN reopens INTEGER NOT NULL DEFAULT 1 CHECK (reopens IN (0, 1))",
      """
      UPDATE source SET complaints = 0 WHERE NOT EXISTS (
        SELECT 1 FROM ticket t WHERE t.source_id = source.id AND t.complaint = 1)
      """,
      """
      UPDATE source SET reopens = 0 WHERE NOT EXISTS (
        SELECT 1 FROM ticket t WHERE t.source_id = source.id AND t.reopens > 0)
      """,
      """
      INSERT INTO setting (name, value) SELECT 'facts', 'stale'
      WHERE EXISTS (
        SELECT 1 FROM ticket t JOIN source s ON s.id = t.source_id WHERE s.complaints = 0 OR s.reopens = 0)
      ON CONFLICT (name) DO NOTHING
      """,
    ])
}
