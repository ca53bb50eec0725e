import Store

extension Schema {
  /// Whether a source ever said when a ticket was solved; the facts of those that did not are to be made anew.
  static let solvingSources = Migration(
    "solving sources",
    [
      "ALTER TABLE source ADD COLUMN solves INTEGER NOT NULL DEFAULT 1 CHECK (solves IN (0, 1))",
      """
      UPDATE source SET solves = 0 WHERE NOT EXISTS (
        SELECT 1 FROM ticket t
        WHERE t.source_id = source.id AND (t.solved_at IS NOT NULL OR t.closed_at IS NOT NULL))
      """,
      """
      INSERT INTO setting (name, value) SELECT 'facts', 'stale'
      WHERE EXISTS (SELECT 1 FROM ticket t JOIN source s ON s.id = t.source_id WHERE s.solves = 0)
      ON CONFLICT (name) DO NOTHING
      """,
    ])
}
