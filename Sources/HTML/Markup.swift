/// A piece of HTML or SVG, already written as UTF-8 and well formed by the way it is made.
///
/// Text becomes markup only through `init(_:)`, which escapes it; elements come from `Tag` and `VoidTag`.
/// Everything written here is well-formed XML too, so that a test can parse a page strictly.
package struct Markup: Sendable, Equatable {
  /// What is written already.
  private var written: [UInt8] = []
  /// Text that follows it, not yet escaped: most text goes straight into the element around it, without a copy of its own.
  private var text = ""

  /// No markup at all.
  package init() {}

  /// Text, escaped for element content and for quoted attribute values.
  package init(_ text: String) { self.text = text }

  /// Markup that somebody else wrote: it is copied as it is, so it must be trusted and well formed.
  package init(trustedUnescaped markup: String) { written = Array(markup.utf8) }

  /// Pieces one after another, with nothing between them.
  package init(joining pieces: [Markup]) {
    written.reserveCapacity(pieces.reduce(0) { $0 + $1.length })
    for piece in pieces { append(piece) }
  }

  /// An element around content that is already written; `content` nil means a self-closing one.
  init(name: StaticString, attributes: [Attribute], content: Markup?) {
    written.reserveCapacity(2 * name.utf8CodeUnitCount + 48 * attributes.count + (content?.length ?? 0) + 8)
    written.append(UInt8(ascii: "<"))
    append(name)
    append(attributes)
    guard let content else {
      append("/>")
      return
    }
    written.append(UInt8(ascii: ">"))
    written.append(contentsOf: content.written)
    append(escaping: content.text)
    append("</")
    append(name)
    written.append(UInt8(ascii: ">"))
  }

  mutating func append(_ next: Markup) {
    if !text.isEmpty {
      append(escaping: text)
      text = ""
    }
    written.append(contentsOf: next.written)
    text = next.text
  }

  /// The markup as UTF-8.
  package var bytes: [UInt8] {
    if text.isEmpty { return written }
    var whole = self
    whole.append(Markup())
    return whole.written
  }

  /// Whether nothing is written.
  package var isEmpty: Bool { written.isEmpty && text.isEmpty }

  /// How many bytes it comes to, more when text is escaped.
  private var length: Int { written.count + text.utf8.count }

  package static func == (left: Self, right: Self) -> Bool { left.bytes == right.bytes }

  /// The markup as a string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { written.append(contentsOf: $0) }
  }

  private mutating func append(_ attributes: [Attribute]) {
    for (position, attribute) in attributes.enumerated() {
      guard let value = attribute.value else { continue }
      // A browser keeps the first of two attributes with one name, and XML refuses the pair.
      if attributes[..<position].contains(where: { $0.value != nil && $0.hasSameName(as: attribute) }) { continue }
      written.append(UInt8(ascii: " "))
      append(attribute.name)
      append("=\"")
      append(escaping: value)
      written.append(UInt8(ascii: "\""))
    }
  }

  private mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { buffer in
      var start = 0
      for index in buffer.indices where needsEscape(buffer[index]) {
        written.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
        append(escape(buffer[index]))
        start = index + 1
      }
      written.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
    }
  }
}

private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 0x40 && (byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27)
}

private func escape(_ byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  case UInt8(ascii: "\t"): "\t"
  case UInt8(ascii: "\n"): "\n"
  case UInt8(ascii: "\r"): "&#13;"
  default: "\u{FFFD}"  // other control characters are allowed in neither HTML nor XML
  }
}
