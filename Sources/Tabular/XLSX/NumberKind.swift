/// What a cell's number stands for, by its number format (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum NumberKind: Equatable {
  case number
  case date
  case time
  case dateTime
  /// Elapsed time, whose hours may exceed 24.
  case duration

  /// The kind of a format that every workbook knows, with the date formats of Chinese, Japanese and Korean ones.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 22: self = .dateTime
    case 46: self = .duration
    default: self = .number
    }
  }

  /// The kind of a format code such as `yyyy"年"m"月"d"日" h:mm` or `[h]:mm:ss`.
  init(code: String) {
    let (letters, isElapsed) = Self.letters(of: code)
    let hasTime = letters.contains { $0 == "h" || $0 == "s" }
    let monthsOnly = letters.contains("m") && !hasTime
    let hasDate = letters.contains { $0 == "y" || $0 == "d" || $0 == "g" || $0 == "e" } || monthsOnly
    switch (isElapsed, hasDate, hasTime) {
    case (true, _, _): self = .duration
    case (_, true, true): self = .dateTime
    case (_, true, false): self = .date
    case (_, false, true): self = .time
    default: self = .number
    }
  }

  /// The date letters of the code's first section, and whether one stands in brackets for elapsed time.
  private static func letters(of code: String) -> (letters: [Character], isElapsed: Bool) {
    var (letters, isElapsed): ([Character], Bool) = ([], false)
    var rest = Substring(code.lowercased())
    while let character = rest.first, character != ";" {
      rest = rest.dropFirst()
      switch character {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        isElapsed = isElapsed || ["h", "hh", "m", "mm", "s", "ss"].contains(inside)
      case "a" where rest.hasPrefix("m/pm"): rest = rest.dropFirst(4)
      case "a" where rest.hasPrefix("/p"): rest = rest.dropFirst(2)
      case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst(6)
      case "e" where rest.hasPrefix("+") || rest.hasPrefix("-"): rest = rest.dropFirst()
      default: letters.append(character)
      }
    }
    return (letters, isElapsed)
  }
}
