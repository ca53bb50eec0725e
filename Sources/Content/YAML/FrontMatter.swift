internal import Kernel

/// A text below a head of YAML between two lines of three hyphens, as Markdown files have it.
enum FrontMatter {
  /// The key under which the text below the head is read.
  static let bodyKey = "body"

  /// The root of a file: the YAML, or the head with what stands below it as the value of `body`.
  static func parse(_ text: String, file: String) throws -> YAMLNode {
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    guard isHead(in: text) else { return try YAML.parse(text, file: file) }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let end = lines.dropFirst().firstIndex(where: isFence) else {
      throw Problem(
        .invalid, "The head of this file has no end.", remedy: "Write a line `---` below its last key.",
        place: Problem.Place(file: file, line: 1, column: 1))
    }
    // An empty first line keeps the numbers of all others.
    let head = try YAML.parse("\n" + lines[1..<end].joined(separator: "\n"), file: file)
    return head.adding(
      bodyKey, String(text[lines[end].endIndex...].drop(while: \.isNewline)),
      at: Problem.Place(file: file, line: bodyLine(lines, after: end), column: 1))
  }

  /// Whether a text begins with such a head.
  static func isHead(in text: String) -> Bool {
    text.prefix { !$0.isNewline } == "---" && text.contains(where: \.isNewline)
  }

  private static func isFence(_ line: Substring) -> Bool { line == "---" }

  /// The first line below the head that is not empty.
  private static func bodyLine(_ lines: [Substring], after end: Int) -> Int {
    (lines[(end + 1)...].firstIndex { !$0.isEmpty } ?? end) + 1
  }
}

extension YAMLNode {
  /// The same mapping with another entry; anything else stays as it is.
  func adding(_ key: String, _ text: String, at place: Problem.Place) -> YAMLNode {
    guard case .mapping(let entries) = value else { return self }
    let body = YAMLNode(value: .scalar(text, isPlain: false), place: place)
    return YAMLNode(value: .mapping(entries + [Entry(key: key, place: place, value: body)]), place: self.place)
  }

  /// A text exactly as it stands, also an empty one.
  package func verbatim(_ findings: inout Findings) -> String? {
    guard case .scalar(let text, _) = value else {
      expected("a text", remedy: "Write one.", &findings)
      return nil
    }
    return text
  }
}
