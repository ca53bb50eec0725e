import Store

extension Schema {
  /// Who signs in, with what; `user` is a word of PostgreSQL's own, hence `account`.
  ///
  /// Of every secret only a hash is kept. `folded` is what all spellings of a name have in common, `search` what a search
  /// looks into.
  static let users = Migration(
    "users",
    [
      """
      CREATE TABLE account (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        folded TEXT NOT NULL UNIQUE CHECK (folded <> ''),
        display TEXT NOT NULL CHECK (display <> ''),
        search TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
        theme TEXT NOT NULL CHECK (theme IN ('system', 'light', 'dark')),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        password TEXT CHECK (password LIKE '$argon2id$%'),
        agent_id INTEGER UNIQUE REFERENCES agent (id),
        reviewer_id INTEGER UNIQUE REFERENCES reviewer (id),
        team_id INTEGER REFERENCES team (id),
        created_at INTEGER NOT NULL,
        seen_at INTEGER
      ) STRICT
      """,
      """
      CREATE TABLE user_role (
        user_id INTEGER NOT NULL REFERENCES account (id),
        role TEXT NOT NULL CHECK (role IN ('agent', 'reviewer', 'trainer', 'manager', 'administrator')),
        PRIMARY KEY (user_id, role)
      ) WITHOUT ROWID, STRICT
      """,
      """
      CREATE TABLE invitation (
        hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
        user_id INTEGER UNIQUE REFERENCES account (id),
        made_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL CHECK (expires_at > made_at)
      ) STRICT
      """,
      """
      CREATE TABLE session (
        id INTEGER PRIMARY KEY,
        hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
        user_id INTEGER NOT NULL REFERENCES account (id),
        created_at INTEGER NOT NULL,
        seen_at INTEGER NOT NULL,
        address TEXT NOT NULL,
        browser TEXT NOT NULL
      ) STRICT
      """,
      "CREATE INDEX session_account ON session (user_id)",
      """
      CREATE TABLE sign_in_failure (
        kind TEXT NOT NULL CHECK (kind IN ('account', 'address')),
        digest TEXT NOT NULL CHECK (length(digest) = 64),
        failures INTEGER NOT NULL CHECK (failures > 0),
        last_at INTEGER NOT NULL,
        PRIMARY KEY (kind, digest)
      ) WITHOUT ROWID, STRICT
      """,
      "CREATE INDEX sign_in_failure_last ON sign_in_failure (last_at)",
      """
      CREATE TABLE api_token (
        id INTEGER PRIMARY KEY,
        hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
        user_id INTEGER NOT NULL REFERENCES account (id),
        name TEXT NOT NULL CHECK (name <> ''),
        scopes TEXT NOT NULL CHECK (scopes <> ''),
        created_at INTEGER NOT NULL,
        expires_at INTEGER,
        used_at INTEGER,
        UNIQUE (user_id, name)
      ) STRICT
      """,
    ])

  /// What was done, by whom, as a chain of hashes; the one row of `audit_head` says where it ends.
  static let audit = Migration(
    "audit",
    [
      """
      CREATE TABLE audit (
        seq INTEGER PRIMARY KEY CHECK (seq > 0),
        at INTEGER NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        action TEXT NOT NULL CHECK (action <> ''),
        subject_kind TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        old_state TEXT,
        new_state TEXT,
        previous TEXT NOT NULL CHECK (length(previous) = 64),
        hash TEXT NOT NULL CHECK (length(hash) = 64)
      ) STRICT
      """,
      "CREATE INDEX audit_actor ON audit (actor, seq)",
      "CREATE INDEX audit_action ON audit (action, seq)",
      "CREATE INDEX audit_subject ON audit (subject_kind, subject_id, seq)",
      """
      CREATE TABLE audit_head (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        seq INTEGER NOT NULL,
        hash TEXT NOT NULL CHECK (length(hash) = 64)
      ) STRICT
      """,
      "INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '\(String(repeating: "0", count: 64))')",
    ])
}
