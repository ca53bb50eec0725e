import Store

extension Schema {
  /// One row an import, one a ticket, one a message; `digest` tells whether a later export changed the ticket.
  static let tickets = Migration(
    "tickets",
    [
      """
      CREATE TABLE import (
        id INTEGER PRIMARY KEY,
        file TEXT NOT NULL,
        digest TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('tickets', 'messages')),
        at INTEGER NOT NULL,
        added INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        unchanged INTEGER NOT NULL,
        rejected INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE INDEX import_digest ON import (digest)",
      "CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
      """
      CREATE TABLE ticket (
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL,
        external_id TEXT NOT NULL CHECK (external_id <> ''),
        channel INTEGER NOT NULL,
        priority INTEGER NOT NULL,
        tier INTEGER NOT NULL,
        status INTEGER NOT NULL,
        excluded INTEGER NOT NULL,
        category TEXT NOT NULL,
        subject TEXT,
        tags TEXT,
        customer TEXT,
        agent_id INTEGER,
        solver_id INTEGER,
        created_at INTEGER NOT NULL,
        handoff_at INTEGER,
        first_reply_at INTEGER,
        solved_at INTEGER,
        closed_at INTEGER,
        updated_at INTEGER,
        outbound INTEGER NOT NULL,
        reopens INTEGER NOT NULL,
        complaint INTEGER NOT NULL,
        csat INTEGER,
        csat_raw TEXT,
        csat_at INTEGER,
        offered INTEGER NOT NULL,
        repeated INTEGER,
        digest INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE UNIQUE INDEX ticket_external ON ticket (source_id, external_id)",
      "CREATE INDEX ticket_created ON ticket (created_at)",
      "CREATE INDEX ticket_customer ON ticket (customer, created_at) WHERE customer IS NOT NULL",
      """
      CREATE TABLE message (
        ticket_id INTEGER NOT NULL REFERENCES ticket (id),
        seq INTEGER NOT NULL,
        role INTEGER NOT NULL,
        public INTEGER NOT NULL,
        agent_id INTEGER,
        author TEXT NOT NULL,
        at INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (ticket_id, seq)
      ) WITHOUT ROWID, STRICT
      """,
      """
      CREATE TABLE vendor_figure (
        ticket_id INTEGER NOT NULL REFERENCES ticket (id),
        metric TEXT NOT NULL,
        milliseconds INTEGER NOT NULL,
        PRIMARY KEY (ticket_id, metric)
      ) WITHOUT ROWID, STRICT
      """,
    ])

  /// Clocks, one row each, and what a day's clocks add up to per agent; both can be made anew from the tickets.
  static let facts = Migration(
    "facts",
    [
      """
      CREATE TABLE standard_in_force (
        starts_at INTEGER PRIMARY KEY,
        hash TEXT NOT NULL REFERENCES revision (hash)
      ) STRICT
      """,
      """
      CREATE TABLE fact (
        ticket_id INTEGER NOT NULL,
        clock INTEGER NOT NULL CHECK (clock BETWEEN 0 AND 2),
        turn INTEGER NOT NULL,
        agent_id INTEGER,
        started_at INTEGER NOT NULL,
        ended_at INTEGER,
        elapsed INTEGER,
        business INTEGER,
        target INTEGER,
        due_at INTEGER,
        outcome INTEGER NOT NULL,
        PRIMARY KEY (ticket_id, clock, turn)
      ) WITHOUT ROWID, STRICT
      """,
      "CREATE INDEX fact_breached ON fact (due_at) WHERE outcome = 2",
      "CREATE INDEX fact_open ON fact (due_at) WHERE outcome = 3",
      """
      CREATE TABLE day_sheet (
        day TEXT NOT NULL,
        agent_id INTEGER NOT NULL,
        sheet BLOB NOT NULL,
        PRIMARY KEY (day, agent_id)
      ) WITHOUT ROWID, STRICT
      """,
      """
      CREATE TABLE overtime_reason (
        ticket_id INTEGER NOT NULL REFERENCES ticket (id),
        clock INTEGER NOT NULL,
        turn INTEGER NOT NULL,
        reason TEXT NOT NULL,
        note TEXT,
        by TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (ticket_id, clock, turn)
      ) WITHOUT ROWID, STRICT
      """,
      """
      CREATE TABLE incident (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        starts_at INTEGER NOT NULL,
        ends_at INTEGER NOT NULL,
        CHECK (ends_at > starts_at),
        UNIQUE (title, starts_at)
      ) STRICT
      """,
    ])

  /// A ticket's clocks in the ticket's own row, as bytes; the setting asks for facts and sheets to be made anew.
  static let packedClocks = Migration(
    "packed clocks",
    [
      "ALTER TABLE ticket ADD COLUMN clocks BLOB",
      "DROP TABLE fact",
      "INSERT INTO setting (name, value) SELECT 'facts', 'stale' WHERE EXISTS (SELECT 1 FROM ticket)",
    ])
  /// What it takes to take an import back: which tickets it added, and what it found in place of what it changed.
  static let importHistory = Migration(
    "import history",
    [
      "ALTER TABLE import ADD COLUMN source TEXT",
      "ALTER TABLE import ADD COLUMN first_ticket INTEGER",
      "ALTER TABLE import ADD COLUMN last_ticket INTEGER",
      "ALTER TABLE import ADD COLUMN undone_at INTEGER",
      "ALTER TABLE message ADD COLUMN import_id INTEGER",
      """
      CREATE TABLE ticket_before (
        import_id INTEGER NOT NULL,
        ticket_id INTEGER NOT NULL,
        channel INTEGER NOT NULL,
        priority INTEGER NOT NULL,
        tier INTEGER NOT NULL,
        status INTEGER NOT NULL,
        excluded INTEGER NOT NULL,
        category TEXT NOT NULL,
        subject TEXT,
        tags TEXT,
        customer TEXT,
        agent_id INTEGER,
        solver_id INTEGER,
        created_at INTEGER NOT NULL,
        handoff_at INTEGER,
        first_reply_at INTEGER,
        solved_at INTEGER,
        closed_at INTEGER,
        updated_at INTEGER,
        outbound INTEGER NOT NULL,
        reopens INTEGER NOT NULL,
        complaint INTEGER NOT NULL,
        csat INTEGER,
        csat_raw TEXT,
        csat_at INTEGER,
        offered INTEGER NOT NULL,
        digest INTEGER NOT NULL,
        PRIMARY KEY (import_id, ticket_id)
      ) WITHOUT ROWID, STRICT
      """,
      """
      CREATE TABLE vendor_figure_before (
        import_id INTEGER NOT NULL,
        ticket_id INTEGER NOT NULL,
        metric TEXT NOT NULL,
        milliseconds INTEGER NOT NULL,
        PRIMARY KEY (import_id, ticket_id, metric)
      ) WITHOUT ROWID, STRICT
      """,
      """
      CREATE TABLE message_before (
        import_id INTEGER NOT NULL,
        ticket_id INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        role INTEGER NOT NULL,
        public INTEGER NOT NULL,
        agent_id INTEGER,
        author TEXT NOT NULL,
        at INTEGER NOT NULL,
        body TEXT NOT NULL,
        former_import_id INTEGER,
        PRIMARY KEY (import_id, ticket_id, seq)
      ) WITHOUT ROWID, STRICT
      """,
    ])
}
