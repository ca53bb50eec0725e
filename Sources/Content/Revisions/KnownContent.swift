import Synchronization

/// Values read from revisions lately, so that a server does not read the same YAML for every page.
///
/// What a revision says depends on nothing but its text, so what is known of a text stays true.
enum KnownContent {
  private struct Key: Hashable {
    let type: ObjectIdentifier
    let hash: String
  }

  private struct Entry {
    let text: String
    let value: any PublishedContent
  }

  /// More than a team has in use; when it is reached, all are forgotten and read again.
  private static let most = 100
  private static let entries = Mutex<[Key: Entry]>([:])

  /// What a text says, as `read` finds it when it is not known; the hash is the text's.
  static func value<Value: PublishedContent>(of text: String, hash: String, _ read: () throws -> Value) throws -> Value
  {
    let key = Key(type: ObjectIdentifier(Value.self), hash: hash)
    if let known = entries.withLock({ $0[key] }), known.text == text, let value = known.value as? Value { return value }
    let value = try read()
    entries.withLock { entries in
      if entries.count >= most { entries.removeAll() }
      entries[key] = Entry(text: text, value: value)
    }
    return value
  }
}
