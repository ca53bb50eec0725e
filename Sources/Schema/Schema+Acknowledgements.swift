import Store

extension Schema {
  /// Which versions of reviews their agents have read, and what the pages of draws and reviews look up.
  static let acknowledgements = Migration(
    "acknowledgements",
    [
      """
      CREATE TABLE review_acknowledgement (
        review_id INTEGER PRIMARY KEY REFERENCES review (id),
        user_id INTEGER NOT NULL REFERENCES account (id),
        at INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE INDEX review_received ON review (agent_id, submitted_at, id) WHERE latest = 1 AND part = 0",
      "CREATE INDEX review_done ON review (reviewer_id, submitted_at) WHERE version = 1",
      "CREATE INDEX assignment_progress ON assignment (draw_id, part, state, reviewer_id, agent_id)",
      "CREATE INDEX draw_kind ON draw (kind, day, id)",
    ])
}
