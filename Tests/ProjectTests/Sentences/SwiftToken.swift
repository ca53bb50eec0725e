/// A piece of Swift code: a word, a mark such as `,` or `->`, or a string with the code inside it.
struct SwiftToken: Equatable {
  enum Kind: Equatable {
    case word(String)
    case mark(String)
    case string(SwiftString)
  }

  let kind: Kind
  /// From 1.
  let line: Int
  /// Whether only blanks stand before it on its line.
  let startsLine: Bool

  var word: String? {
    guard case .word(let word) = kind else { return nil }
    return word
  }

  var mark: String? {
    guard case .mark(let mark) = kind else { return nil }
    return mark
  }
}

/// A string literal as a `Sentence` would take it.
struct SwiftString: Equatable {
  /// Its text, `{1}`, `{2}` … where something is filled in.
  var pattern = ""
  /// The code of each place.
  var places: [[SwiftToken]] = []

  /// The text of a literal of three quotes: without the indentation of its last line, lines joined at a backslash.
  mutating func unfold() {
    var lines = pattern.split(separator: "\n", omittingEmptySubsequences: false)
    let indentation = lines.popLast()?.count ?? 0
    pattern = lines.dropFirst().map { $0.dropFirst(indentation) }.joined(separator: "\n")
      .replacing(Self.joint + "\n", with: "")
  }

  /// Stands for a backslash at the end of a line until the lines are joined.
  static let joint = "\u{E000}"
  /// Stands for an escaped line break, which ends no line of the source.
  static let lineBreak = "\u{E001}"
}
