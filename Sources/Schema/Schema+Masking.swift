import Store

extension Schema {
  /// The key from which customers get other names; made when the first of them is masked.
  static let masking = Migration(
    "masking",
    [
      """
      CREATE TABLE mask_key (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        key TEXT NOT NULL CHECK (length(key) = 44)
      ) STRICT
      """
    ])
}
