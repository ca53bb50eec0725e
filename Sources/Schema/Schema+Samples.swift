import Store

extension Schema {
  /// One row for each review that a draw asks for; part 0 is the sampled ticket itself, with or without a reviewer.
  ///
  /// The tables that point to one another are written anew as a whole, as SQLite cannot change a table's constraints.
  /// `state` is compared one by one, because SQLite builds a table at every row for a list of three.
  static let samples = Migration(
    "samples",
    kept.map { "CREATE TABLE kept_\($0) AS SELECT * FROM \($0)" }
      + kept.map { "DROP TABLE \($0)" } + [assignment] + assignmentIndexes + [skip] + movedSamples
      + reviews.statements + reviewDrafts.statements + movedReviews
      + kept.map { "DROP TABLE kept_\($0)" } + [drawTicket])

  /// Each before the table that it points to.
  private static let kept = ["review_draft", "review_point", "review", "assignment", "draw_ticket"]

  private static let assignment = """
    CREATE TABLE assignment (
      id INTEGER PRIMARY KEY,
      draw_id INTEGER NOT NULL,
      agent_id INTEGER NOT NULL,
      ticket_id INTEGER NOT NULL REFERENCES ticket (id),
      part INTEGER NOT NULL CHECK (part = 0 OR part = 1),
      rank INTEGER NOT NULL,
      reviewer_id INTEGER REFERENCES reviewer (id),
      state TEXT NOT NULL CHECK (state = 'open' OR state = 'reviewed' OR state = 'skipped'),
      assigned_at INTEGER,
      UNIQUE (draw_id, agent_id, ticket_id, part),
      CHECK (part = 0 OR reviewer_id IS NOT NULL)
    ) STRICT
    """

  private static let assignmentIndexes = [
    "CREATE INDEX assignment_ticket ON assignment (ticket_id)",
    "CREATE INDEX assignment_open ON assignment (reviewer_id) WHERE state = 'open'",
  ]

  /// Why a ticket was passed over: the id of a reason, with a note in free words, and what took its place.
  private static let skip = """
    CREATE TABLE draw_skip (
      draw_id INTEGER NOT NULL REFERENCES draw (id),
      agent_id INTEGER NOT NULL REFERENCES agent (id),
      ticket_id INTEGER NOT NULL REFERENCES ticket (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      note TEXT,
      replaced_by INTEGER REFERENCES ticket (id),
      skipped_at INTEGER NOT NULL,
      skipped_by TEXT NOT NULL,
      PRIMARY KEY (draw_id, agent_id, ticket_id)
    ) WITHOUT ROWID, STRICT
    """

  /// A skip took the next rank after the quota, one after the other.
  private static let movedSamples = [
    """
    INSERT INTO assignment (id, draw_id, agent_id, ticket_id, part, rank, reviewer_id, state, assigned_at)
    SELECT a.id, a.draw_id, a.agent_id, a.ticket_id, a.part, t.rank, a.reviewer_id, a.state, a.assigned_at
    FROM kept_assignment a JOIN kept_draw_ticket t
      ON t.draw_id = a.draw_id AND t.agent_id = a.agent_id AND t.ticket_id = a.ticket_id
    ORDER BY a.id
    """,
    """
    INSERT INTO assignment (id, draw_id, agent_id, ticket_id, part, rank, state)
    SELECT (SELECT coalesce(max(id), 0) FROM kept_assignment) + row_number() OVER (ORDER BY draw_id, agent_id, rank),
      draw_id, agent_id, ticket_id, 0, rank, CASE WHEN state = 'skipped' THEN 'skipped' ELSE 'open' END
    FROM kept_draw_ticket t
    WHERE NOT EXISTS (
      SELECT 1 FROM assignment a
      WHERE a.draw_id = t.draw_id AND a.agent_id = t.agent_id AND a.ticket_id = t.ticket_id AND a.part = 0)
    """,
    """
    INSERT INTO draw_skip (draw_id, agent_id, ticket_id, reason, replaced_by, skipped_at, skipped_by)
    SELECT k.draw_id, k.agent_id, k.ticket_id, k.reason, r.ticket_id, coalesce(k.skipped_at, 0),
      coalesce(k.skipped_by, '?')
    FROM (
      SELECT t.draw_id, t.agent_id, t.ticket_id, t.reason, t.skipped_at, t.skipped_by,
        s.quota + row_number() OVER (PARTITION BY t.draw_id, t.agent_id ORDER BY t.skipped_at, t.rank) AS next
      FROM kept_draw_ticket t LEFT JOIN draw_stratum s ON s.draw_id = t.draw_id AND s.agent_id = t.agent_id
      WHERE t.state = 'skipped'
    ) k LEFT JOIN kept_draw_ticket r ON r.draw_id = k.draw_id AND r.agent_id = k.agent_id AND r.rank = k.next
    """,
  ]

  private static let movedReviews = ["review", "review_point", "review_draft"].map {
    "INSERT INTO \($0) SELECT * FROM kept_\($0)"
  }

  private static let drawTicket = """
    CREATE VIEW draw_ticket AS
    SELECT draw_id, ticket_id, agent_id, rank, CASE WHEN state = 'skipped' THEN 'skipped' ELSE 'drawn' END AS state
    FROM assignment WHERE part = 0
    """
}
