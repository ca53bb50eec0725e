import Kernel

@testable import Content

/// The smallest content there can be: an id and a text.
struct Note: PublishedContent {
  static let kindName = "note"

  let documentName: String
  let text: String

  init?(_ map: inout YAMLMapping, _ findings: inout Findings) {
    let id = map.identifier("id", &findings)
    let text = map.string("text", &findings)
    guard let id, let text else { return nil }
    (documentName, self.text) = (id, text)
  }

  var remarks: [Sentence] { text.count > 40 ? ["The text is long."] : [] }
}

extension Document {
  static func note(_ name: String, _ text: String) -> Document {
    Document(kind: "note", name: name, text: "kind: note\nid: \(name)\ntext: \(text)\n")
  }
}
