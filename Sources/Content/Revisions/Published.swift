internal import Kernel
internal import Store

/// A published value with the revision it was read from.
package struct Published<Value: PublishedContent>: Sendable {
  package let value: Value
  package let revision: Revision
}

extension Revisions {
  /// The value last published under that name; nil when none was.
  package func current<Value: PublishedContent>(
    _ type: Value.Type, name: String
  ) throws -> Published<Value>? {
    try heads(currentOf: Value.kindName).first { $0.name == name }.flatMap(published)
  }

  /// The value last published under each name, by name.
  package func allCurrent<Value: PublishedContent>(_ type: Value.Type) throws -> [Published<Value>] {
    try heads(currentOf: Value.kindName).compactMap(published)
  }

  /// The value of the revision of that hash; nil when there is none of this kind.
  package func published<Value: PublishedContent>(_ type: Value.Type, hash: String) throws -> Published<Value>? {
    guard let revision = try revision(hash), revision.kind == Value.kindName else { return nil }
    return Published(value: try value(of: revision), revision: revision)
  }

  /// The value of a revision that something in the database names by its hash.
  package func value<Value: PublishedContent>(_ type: Value.Type, ofNamed hash: String) throws -> Value? {
    if let known = KnownContent.entry(hash, of: type) { return known.value }
    return try published(type, hash: hash)?.value
  }

  /// The value last published under that name.
  ///
  /// - Throws: `Problem` when none was.
  package func required<Value: PublishedContent>(_ type: Value.Type, name: String) throws -> Published<Value> {
    guard let published = try current(type, name: name) else {
      throw Problem(
        .missing, "No \(Value.kindName) called `\(name)` is published.",
        remedy: "Publish the folder that holds it with `assay publish`.")
    }
    return published
  }

  private func published<Value: PublishedContent>(_ head: Head) throws -> Published<Value>? {
    guard let known = KnownContent.entry(head.hash, of: Value.self) else {
      return try published(Value.self, hash: head.hash)
    }
    let revision = Revision(
      hash: head.hash, kind: Value.kindName, name: head.name, text: known.text, madeAt: head.madeAt)
    return Published(value: known.value, revision: revision)
  }

  private func value<Value: PublishedContent>(of revision: Revision) throws -> Value {
    if let known = KnownContent.entry(revision.hash, of: Value.self) { return known.value }
    let value = try Value(yaml: revision.text, file: revision.file)
    KnownContent.keep(KnownContent.Entry(text: revision.text, value: value), as: revision.hash)
    return value
  }
}
