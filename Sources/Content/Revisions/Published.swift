internal import Kernel

/// A value that texts of one kind of content stand for.
package protocol PublishedContent: Sendable {
  static var contentKind: ContentKind { get }

  /// Reads the value; throws `Problem` or `Problems` when anything is wrong with the text.
  init(yaml text: String, file: String) throws
}

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
    try current(kind: Value.contentKind.name, name: name).map(Self.read)
  }

  /// The value of the revision of that hash; nil when there is none of this kind.
  package func published<Value: PublishedContent>(_ type: Value.Type, hash: String) throws -> Published<Value>? {
    guard let revision = try revision(hash), revision.kind == Value.contentKind.name else { return nil }
    return try Self.read(revision)
  }

  /// The value last published under that name.
  ///
  /// - Throws: `Problem` when none was.
  package func required<Value: PublishedContent>(_ type: Value.Type, name: String) throws -> Published<Value> {
    guard let published = try current(type, name: name) else {
      throw Problem(
        .missing, "No \(Value.contentKind.name) called `\(name)` is published.",
        remedy: "Publish the folder that holds it with `assay publish`.")
    }
    return published
  }

  private static func read<Value: PublishedContent>(_ revision: Revision) throws -> Published<Value> {
    Published(value: try Value(yaml: revision.text, file: revision.file), revision: revision)
  }
}
