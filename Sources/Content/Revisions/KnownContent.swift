import Synchronization

/// What revisions say that were read lately, so that a server does not read the same YAML for every page.
///
/// A revision never changes and is named by the hash of its text: what is known of a hash stays true, in any database.
enum KnownContent {
  private struct Key: Hashable {
    let type: ObjectIdentifier
    let hash: String
  }

  /// A text and what it says.
  struct Entry<Value: Sendable>: Sendable {
    let text: String
    let value: Value
  }

  /// More than a team has in use; when it is reached, all are forgotten and read again.
  private static let most = 100
  private static let entries = Mutex<[Key: any Sendable]>([:])

  /// What is known of a hash; nil when nothing is.
  static func entry<Value: Sendable>(_ hash: String, of type: Value.Type) -> Entry<Value>? {
    entries.withLock { $0[Key(type: ObjectIdentifier(type), hash: hash)] } as? Entry<Value>
  }

  static func keep<Value: Sendable>(_ entry: Entry<Value>, as hash: String) {
    entries.withLock { entries in
      if entries.count >= most { entries.removeAll() }
      entries[Key(type: ObjectIdentifier(Value.self), hash: hash)] = entry
    }
  }
}
