import Store

extension Schema {
  /// Who imports in the browser just now: one row, or none.
  static let importTurn = Migration(
    "import turn",
    [
      """
      CREATE TABLE import_turn (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        owner TEXT NOT NULL CHECK (owner <> ''),
        file TEXT NOT NULL,
        since INTEGER NOT NULL
      ) STRICT
      """
    ])
}
