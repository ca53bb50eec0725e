internal import Kernel
internal import Yams

extension YAMLSource {
  /// A bracket that a list or mapping on one line begins with.
  struct Bracket {
    let closing: Character
    let place: Problem.Place
  }

  /// The innermost bracket that is still open at a place.
  ///
  /// The parser names the place where it gave up, often lines below the bracket that somebody forgot to close. This
  /// reads the text before it plainly: quotes and comments are passed over, block texts are not known.
  func openBracket(before mark: Mark) -> Bracket? {
    var reading = BracketReading()
    for number in stride(from: 1, through: mark.line, by: 1) {
      let scalars = Array(line(number).unicodeScalars)
      reading.read(number == mark.line ? scalars.prefix(max(0, mark.column - 1)) : scalars[...], line: number)
    }
    return reading.open.last.map { bracket in
      Bracket(closing: bracket.closing, place: place(line: bracket.line, column: bracket.column))
    }
  }
}

/// Which brackets are open after what was read so far.
private struct BracketReading {
  private(set) var open: [(closing: Character, line: Int, column: Int)] = []
  private var quote: Unicode.Scalar?
  /// Whether a value may begin here; only there is a quote or an outermost bracket more than a letter of a text.
  private var beginsValue = true

  mutating func read(_ scalars: ArraySlice<Unicode.Scalar>, line: Int) {
    if quote == nil { beginsValue = true }
    var before: Unicode.Scalar = " "
    for (index, scalar) in scalars.enumerated() {
      let isLast = index + 1 == scalars.count
      if quote == nil, scalar == "#", before == " " || before == "\t" { return }
      read(
        scalar, after: before, isBeforeBlank: isLast || scalars[scalars.startIndex + index + 1] == " ", line, index + 1)
      before = scalar
    }
  }

  private mutating func read(
    _ scalar: Unicode.Scalar, after before: Unicode.Scalar, isBeforeBlank: Bool, _ line: Int, _ column: Int
  ) {
    if let quote {
      if scalar == quote && before != "\\" { self.quote = nil }
      return
    }
    switch scalar {
    case " ", "\t": return
    case "\"", "'":
      if beginsValue { quote = scalar }
      beginsValue = false
    case "[", "{":
      if beginsValue || !open.isEmpty { open.append((scalar == "[" ? "]" : "}", line, column)) }
      beginsValue = true
    case "]", "}":
      _ = open.popLast()
      beginsValue = false
    case ",": beginsValue = !open.isEmpty
    case ":": beginsValue = isBeforeBlank
    case "-", "?": beginsValue = beginsValue && isBeforeBlank
    default: beginsValue = false
    }
  }
}
