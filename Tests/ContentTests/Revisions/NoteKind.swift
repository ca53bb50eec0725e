import Content

extension ContentKind {
  /// The smallest kind there can be: an id and a text.
  static let note = ContentKind("note") { root, findings in
    guard var map = root.mapping(&findings) else { return nil }
    _ = map.string("kind", &findings)
    let id = map.identifier("id", &findings)
    _ = map.string("text", &findings)
    map.refuseUnknownKeys(&findings)
    return id
  }
}

extension Document {
  static func note(_ name: String, _ text: String) -> Document {
    Document(kind: "note", name: name, text: "kind: note\nid: \(name)\ntext: \(text)\n")
  }
}
