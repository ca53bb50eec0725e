/// Names for the sheets of one workbook, as spreadsheets accept them: short, without `[]:*?/\`, each only once.
struct SheetNames {
  private var taken: Set<String> = []

  /// The longest name, in UTF-16 units.
  static let limit = 31

  /// A name near the wish that no sheet has yet; capitals do not tell names apart.
  mutating func claim(_ wish: String) -> String {
    let clean = Self.cleaned(wish)
    var (name, number) = (clean, 2)
    while !taken.insert(name.lowercased()).inserted {
      let tail = " (\(number))"
      name = Self.clipped(clean, to: Self.limit - tail.utf16.count) + tail
      number += 1
    }
    return name
  }

  private static func cleaned(_ wish: String) -> String {
    let scalars = wish.unicodeScalars.map { scalar -> Unicode.Scalar in
      "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.value < 0x20 ? " " : scalar
    }
    var text = String(String.UnicodeScalarView(scalars))
    text = trimmed(clipped(trimmed(text), to: limit))
    // "History" is a name that Excel keeps for itself.
    return text.isEmpty ? "Sheet" : text.lowercased() == "history" ? "\(text)_" : text
  }

  /// Excel takes no apostrophe at either end.
  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first == "'" || first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last == "'" || last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  private static func clipped(_ text: String, to limit: Int) -> String {
    var kept = ""
    var units = 0
    for character in text {
      units += character.utf16.count
      if units > limit { break }
      kept.append(character)
    }
    return kept
  }
}
