import Kernel

/// A kind of content that can be published: how its files are recognised and checked.
///
/// A file says its kind in its top-level key `kind`. The feature that owns the kind makes the value; whoever publishes
/// gathers the values, so that this target knows no feature.
package struct ContentKind: Sendable {
  /// What there is to know about a text that passed the checks.
  package struct Checked: Sendable {
    /// What it is published under.
    let name: String
    /// What its author should know, though nothing is wrong.
    let remarks: [Sentence]
  }

  /// The value of the key `kind` in its files, like `rubric`.
  package let name: String
  /// Reads a whole document and notes what is wrong with it; nil when it cannot be published.
  let check: @Sendable (YAMLNode, inout Findings) -> Checked?

  init(_ name: String, check: @escaping @Sendable (YAMLNode, inout Findings) -> Checked?) {
    self.name = name
    self.check = check
  }
}
