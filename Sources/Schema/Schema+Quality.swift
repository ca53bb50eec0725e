import Store

extension Schema {
  /// Draws with everything needed to redo them: the frame, the seed, the quotas, every skip.
  static let draws = Migration(
    "draws",
    [
      """
      CREATE TABLE seed_commitment (
        day TEXT PRIMARY KEY,
        commitment TEXT NOT NULL CHECK (length(commitment) = 64),
        seed BLOB NOT NULL,
        made_at INTEGER NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE draw (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('random', 'targeted')),
        day TEXT NOT NULL,
        reason TEXT NOT NULL,
        rate REAL NOT NULL,
        algorithm TEXT NOT NULL,
        seed BLOB NOT NULL,
        commitment TEXT NOT NULL,
        committed_at INTEGER NOT NULL,
        frame_hash TEXT NOT NULL,
        frame_size INTEGER NOT NULL,
        sample_size INTEGER NOT NULL,
        drawn_at INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE UNIQUE INDEX draw_random_day ON draw (day) WHERE kind = 'random'",
      """
      CREATE TABLE draw_stratum (
        draw_id INTEGER NOT NULL REFERENCES draw (id),
        agent_id INTEGER NOT NULL REFERENCES agent (id),
        agent_key TEXT NOT NULL,
        frame BLOB NOT NULL,
        excluded BLOB NOT NULL,
        tickets INTEGER NOT NULL,
        quota INTEGER NOT NULL CHECK (quota <= tickets),
        PRIMARY KEY (draw_id, agent_id)
      ) WITHOUT ROWID, STRICT
      """,
      """
      CREATE TABLE draw_ticket (
        draw_id INTEGER NOT NULL REFERENCES draw (id),
        ticket_id INTEGER NOT NULL REFERENCES ticket (id),
        agent_id INTEGER NOT NULL REFERENCES agent (id),
        rank INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('drawn', 'skipped')),
        reason TEXT,
        skipped_at INTEGER,
        skipped_by TEXT,
        PRIMARY KEY (draw_id, agent_id, ticket_id),
        CHECK (state <> 'skipped' OR reason <> '')
      ) WITHOUT ROWID, STRICT
      """,
      "CREATE INDEX draw_ticket_ticket ON draw_ticket (ticket_id, agent_id)",
      """
      CREATE TABLE assignment (
        id INTEGER PRIMARY KEY,
        draw_id INTEGER NOT NULL,
        ticket_id INTEGER NOT NULL,
        agent_id INTEGER NOT NULL,
        reviewer_id INTEGER NOT NULL REFERENCES reviewer (id),
        part INTEGER NOT NULL CHECK (part IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('open', 'reviewed', 'skipped')),
        assigned_at INTEGER NOT NULL,
        UNIQUE (ticket_id, draw_id, agent_id, part),
        FOREIGN KEY (draw_id, agent_id, ticket_id) REFERENCES draw_ticket (draw_id, agent_id, ticket_id)
      ) STRICT
      """,
      "CREATE INDEX assignment_open ON assignment (reviewer_id) WHERE state = 'open'",
    ])

  /// Reviews; a correction is a new version beside the old one, and the latest version counts.
  static let reviews = Migration(
    "reviews",
    [
      """
      CREATE TABLE review (
        id INTEGER PRIMARY KEY,
        assignment_id INTEGER NOT NULL REFERENCES assignment (id),
        version INTEGER NOT NULL CHECK (version > 0),
        kind TEXT NOT NULL CHECK (kind IN ('random', 'targeted')),
        day TEXT NOT NULL,
        ticket_id INTEGER NOT NULL REFERENCES ticket (id),
        agent_id INTEGER NOT NULL REFERENCES agent (id),
        reviewer_id INTEGER NOT NULL REFERENCES reviewer (id),
        part INTEGER NOT NULL CHECK (part IN (0, 1)),
        rubric_hash TEXT NOT NULL REFERENCES revision (hash),
        score REAL NOT NULL CHECK (score BETWEEN 0 AND 100),
        unfailed_score REAL NOT NULL CHECK (unfailed_score BETWEEN 0 AND 100),
        fatal TEXT,
        canned INTEGER NOT NULL CHECK (canned IN (0, 1)),
        comment TEXT NOT NULL,
        reason TEXT,
        seconds INTEGER,
        submitted_at INTEGER NOT NULL,
        latest INTEGER NOT NULL CHECK (latest IN (0, 1)),
        UNIQUE (assignment_id, version),
        CHECK (version = 1 OR reason <> '')
      ) STRICT
      """,
      "CREATE INDEX review_day ON review (day, agent_id) WHERE latest = 1",
      "CREATE INDEX review_agent ON review (agent_id, day) WHERE latest = 1",
      """
      CREATE TABLE review_point (
        review_id INTEGER NOT NULL REFERENCES review (id),
        criterion TEXT NOT NULL,
        points INTEGER,
        evidence TEXT,
        comment TEXT,
        root_cause TEXT,
        overruled TEXT,
        PRIMARY KEY (review_id, criterion)
      ) WITHOUT ROWID, STRICT
      """,
    ])

  /// What a day's reviews add up to per agent; the setting asks for these sheets to be made from the reviews.
  static let reviewSheets = Migration(
    "review sheets",
    [
      """
      CREATE TABLE review_sheet (
        day TEXT NOT NULL,
        agent_id INTEGER NOT NULL,
        sheet BLOB NOT NULL,
        PRIMARY KEY (day, agent_id)
      ) WITHOUT ROWID, STRICT
      """,
      "INSERT INTO setting (name, value) SELECT 'review sheets', 'stale' WHERE EXISTS (SELECT 1 FROM review)",
    ])

  /// What reviewers have not submitted yet; `version` counts up at each save, so that two terminals notice each other.
  static let reviewDrafts = Migration(
    "review drafts",
    [
      """
      CREATE TABLE review_draft (
        assignment_id INTEGER PRIMARY KEY REFERENCES assignment (id),
        body TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0),
        saved_at INTEGER NOT NULL
      ) STRICT
      """
    ])

  /// What a reviewer did on a day is found without reading other days; and a line of each day for the weekly meeting.
  static let reviewerDays = Migration(
    "reviewer days",
    [
      "CREATE INDEX review_reviewer ON review (reviewer_id, submitted_at)",
      "CREATE INDEX draw_skip_by ON draw_skip (skipped_by, skipped_at)",
      """
      CREATE TABLE weekly_line (
        reviewer_id INTEGER NOT NULL REFERENCES reviewer (id),
        day TEXT NOT NULL,
        line TEXT NOT NULL CHECK (line <> ''),
        written_at INTEGER NOT NULL,
        PRIMARY KEY (reviewer_id, day)
      ) WITHOUT ROWID, STRICT
      """,
    ])
}
