internal import Kernel

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
    try current(kind: Value.kindName, name: name).map(Self.read)
  }

  /// The value last published under each name, by name.
  package func allCurrent<Value: PublishedContent>(_ type: Value.Type) throws -> [Published<Value>] {
    try allCurrent(kind: Value.kindName).map(Self.read)
  }

  /// The value of the revision of that hash; nil when there is none of this kind.
  package func published<Value: PublishedContent>(_ type: Value.Type, hash: String) throws -> Published<Value>? {
    guard let revision = try revision(hash), revision.kind == Value.kindName else { return nil }
    return try Self.read(revision)
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

  private static func read<Value: PublishedContent>(_ revision: Revision) throws -> Published<Value> {
    Published(value: try Value(revision: revision.text, hash: revision.hash, file: revision.file), revision: revision)
  }
}
