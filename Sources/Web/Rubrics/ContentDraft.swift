import Content

/// A text that is being edited.
struct ContentDraft: Sendable {
  /// What it is an edition of; nil for something new.
  var origin: Origin?
  var text: String

  /// The name that was opened, and the revision that was current then.
  struct Origin: Sendable {
    let kind: String
    let name: String
    let hash: String
  }

  init(origin: Origin? = nil, text: String = "") {
    (self.origin, self.text) = (origin, text)
  }

  /// Reads a form; browsers send the ends of lines as two characters.
  init(_ form: Fields) {
    text = (form["text"] ?? "").replacing("\r\n", with: "\n")
    guard let kind = form.text("kind"), let name = form.text("name"), let base = form.text("base") else { return }
    // Who has seen what others published builds on that.
    origin = Origin(kind: kind, name: name, hash: form.text("over") ?? base)
  }
}
