package import Kernel

/// A value that texts of one kind of content stand for.
///
/// A feature says what the keys mean; how such a text is read, checked and published is the same for all.
package protocol PublishedContent: Sendable {
  /// The value of the key `kind` in its files, like `rubric`.
  static var kindName: String { get }

  /// Reads the keys besides `kind`; nil when something needed is missing or wrong, which is noted with everything else
  /// that is.
  init?(_ map: inout YAMLMapping, _ findings: inout Findings)

  /// What it is published under, unique within its kind.
  var documentName: String { get }

  /// What whoever publishes it should know, a sentence each, though nothing is wrong with it.
  var remarks: [Sentence] { get }
}

extension PublishedContent {
  package var remarks: [Sentence] { [] }

  /// How its files are recognised and checked.
  package static var contentKind: ContentKind {
    ContentKind(kindName) { root, findings in
      read(root, &findings).map { ContentKind.Checked(name: $0.documentName, remarks: $0.remarks) }
    }
  }

  /// Reads the value from a text: YAML, or Markdown below a head of YAML, which is the value of the key `body`.
  ///
  /// - Throws: `Problem` when the text is no YAML, `Problems` with everything that is wrong with it.
  package init(yaml text: String, file: String) throws {
    let root = try FrontMatter.parse(text, file: file)
    var findings = Findings()
    let value = Self.read(root, &findings)
    try findings.refuse()
    guard let value else {
      throw Problem(
        .invalid, "This is not of the kind `\(Self.kindName)`.", remedy: "Compare it with one that is.",
        place: root.place)
    }
    self = value
  }

  private static func read(_ root: YAMLNode, _ findings: inout Findings) -> Self? {
    guard var map = root.mapping(&findings) else { return nil }
    _ = map.required("kind", &findings)
    let value = Self(&map, &findings)
    map.refuseUnknownKeys(&findings)
    return value
  }
}
