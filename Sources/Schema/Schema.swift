package import Store

/// Every step of the database's schema, in order; a landed step is never edited.
package enum Schema {
  package static let migrations = [
    settings, content, people, tickets, facts, draws, reviews, reviewDrafts, packedClocks, samples, reviewSheets,
    users, audit,
    monthSums,
    importHistory,
    acknowledgements,
    reviewerDays,
    missReasons,
    openTickets,
    rubricUse,
    importTurn,
    masking,
    solvingSources,
    ratings,
    tellingSources,
  ]

  static let settings = Migration(
    "settings",
    ["CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"])

  /// Immutable revisions by the SHA-256 of their bytes; the latest publication of a kind and name is the current one.
  static let content = Migration(
    "content",
    [
      """
      CREATE TABLE revision (
        hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        body TEXT NOT NULL,
        made_at INTEGER NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE publication (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        hash TEXT NOT NULL REFERENCES revision (hash),
        at INTEGER NOT NULL,
        by TEXT NOT NULL
      ) STRICT
      """,
      "CREATE INDEX publication_name ON publication (kind, name, id)",
    ])

  static let people = Migration(
    "people",
    [
      "CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (name <> '')) STRICT",
      """
      CREATE TABLE agent (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        team_id INTEGER REFERENCES team (id),
        started_on TEXT
      ) STRICT
      """,
      """
      CREATE TABLE reviewer (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        agent_id INTEGER REFERENCES agent (id),
        daily_load INTEGER NOT NULL CHECK (daily_load > 0),
        active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
      ) STRICT
      """,
      """
      CREATE TABLE reviewer_conflict (
        reviewer_id INTEGER NOT NULL REFERENCES reviewer (id),
        agent_id INTEGER NOT NULL REFERENCES agent (id),
        PRIMARY KEY (reviewer_id, agent_id)
      ) WITHOUT ROWID, STRICT
      """,
    ])
}
