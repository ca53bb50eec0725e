extension StringProtocol {
  /// How many cells a terminal gives the text: Chinese, kana, hangul, full-width forms and emoji take two.
  package var cells: Int {
    unicodeScalars.reduce(0) { $0 + Self.cells($1) }
  }

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    if scalar.properties.generalCategory == .nonspacingMark || scalar.value == 0x200D || scalar.value == 0xFE0F {
      return 0
    }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// The wide and full-width blocks of Unicode Annex 11.
  private static var wide: [ClosedRange<UInt32>] {
    [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ]
  }

  /// The text cut to a number of cells, with an ellipsis when it was longer.
  package func clipped(to limit: Int) -> String {
    guard cells > limit else { return String(self) }
    var (kept, used) = ("", 0)
    for character in self {
      let width = String(character).cells
      if used + width > limit - 1 { break }
      kept.append(character)
      used += width
    }
    return kept + "…"
  }

  /// The text in lines of at most so many cells, broken at spaces and between Chinese characters.
  ///
  /// The first line may be shorter by `taken` cells that something else stands in.
  package func wrapped(to limit: Int, taken: Int = 0) -> [String] {
    var (lines, line, used) = ([String](), "", taken)
    for word in Self.pieces(of: self) {
      if word == "\n" {
        lines.append(line)
        (line, used) = ("", 0)
        continue
      }
      if used + word.cells > limit, !line.isEmpty || used > 0 {
        lines.append(line)
        (line, used) = ("", 0)
        if word == " " { continue }
      }
      for character in word {
        let width = String(character).cells
        if used + width > limit {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += width
      }
    }
    lines.append(line)
    return lines
  }

  /// Words, single spaces, line breaks, and each wide character with the closing punctuation after it.
  private static func pieces(of text: Self) -> [String] {
    var pieces: [String] = []
    var isOpen = false
    for character in text {
      if character.isNewline {
        pieces.append("\n")
        isOpen = false
      } else if character.isWhitespace {
        pieces.append(" ")
        isOpen = false
      } else if "，。！？；：、）》”’".contains(character), let last = pieces.last, last != " ", last != "\n" {
        pieces[pieces.count - 1] = last + String(character)
        isOpen = false
      } else if isOpen, String(character).cells < 2, let last = pieces.last {
        pieces[pieces.count - 1] = last + String(character)
      } else {
        pieces.append(String(character))
        isOpen = String(character).cells < 2
      }
    }
    return pieces
  }
}
