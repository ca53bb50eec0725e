package import Kernel
internal import Crypto

/// A text that passed the checks of its kind and can be published.
package struct Document: Sendable, Hashable {
  /// The name of its kind, like `rubric`.
  package let kind: String
  /// What it is published under, unique within its kind.
  package let name: String
  /// The file's text, byte for byte.
  package let text: String
  /// What its author should know, a sentence each, though nothing is wrong with it.
  package let remarks: [Sentence]

  package init(kind: String, name: String, text: String, remarks: [Sentence] = []) {
    self.kind = kind
    self.name = name
    self.text = text
    self.remarks = remarks
  }

  /// SHA-256 of the text's UTF-8 bytes in 64 hexadecimal digits: the name of the revision.
  package var hash: String { Self.hash(of: text) }

  static func hash(of text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
