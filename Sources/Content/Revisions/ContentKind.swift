/// A kind of content that can be published: how its files are recognised and checked.
///
/// A file says its kind in its top-level key `kind`. The feature that owns the kind makes the value; whoever publishes
/// gathers the values, so that this target knows no feature.
package struct ContentKind: Sendable {
  /// The value of the key `kind` in its files, like `rubric`.
  package let name: String
  /// Reads a whole document, notes what is wrong with it, and gives the name it is published under.
  package let check: @Sendable (YAMLNode, inout Findings) -> String?

  package init(_ name: String, check: @escaping @Sendable (YAMLNode, inout Findings) -> String?) {
    self.name = name
    self.check = check
  }
}
