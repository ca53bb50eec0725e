package import Kernel

/// A published text that never changes, named by the hash of its bytes.
package struct Revision: Sendable, Equatable {
  /// SHA-256 of the text in 64 hexadecimal digits.
  package let hash: String
  /// The name of its kind, like `rubric`.
  package let kind: String
  /// What it was published under.
  package let name: String
  /// The file's text, byte for byte.
  package let text: String
  /// When the text was first published.
  package let madeAt: Instant

  /// How findings and errors call its text.
  package var file: String { "\(name)@\(hash.prefix(12)).\(fileEnding)" }

  /// What its file is called behind the dot.
  var fileEnding: String { FrontMatter.isHead(in: text) ? "md" : "yaml" }
}

/// That a revision became the current one of its kind and name.
package struct Publication: Sendable, Equatable {
  /// Of the revision.
  package let hash: String
  /// When it became current.
  package let at: Instant
  /// Who published it.
  package let by: String

  /// By what the list can be sorted.
  package enum Column: String, Sendable {
    case published
  }
}
