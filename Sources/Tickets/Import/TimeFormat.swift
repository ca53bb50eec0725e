import Kernel

/// How a column writes points in time: letters as in Unicode's date patterns (`yyyy M d H m s S a MMM Z`), everything
/// else literally; `epoch` and `epoch-ms` for counted seconds and milliseconds.
package struct TimeFormat: Hashable, Sendable {
  enum Token: Hashable, Sendable {
    case year, month, monthName, day, hour, hour12, minute, second, fraction, half, offset
    case literal(UInt8)
  }

  package let pattern: String
  let tokens: [Token]

  /// Nil when the pattern has letters that mean nothing here or lacks a year, month or day.
  package init?(_ pattern: String) {
    self.pattern = pattern
    if Self.counted.contains(pattern) {
      tokens = []
      return
    }
    var tokens: [Token] = []
    var characters = Substring(pattern)
    while let first = characters.first {
      let run = characters.prefix { $0 == first }
      characters = characters.dropFirst(run.count)
      guard let part = Self.tokens(letter: first, count: run.count) else { return nil }
      tokens += part
    }
    self.tokens = tokens
  }

  private static let counted = ["epoch", "epoch-ms"]

  private static func tokens(letter: Character, count: Int) -> [Token]? {
    switch letter {
    case "y": [.year]
    case "M": count >= 3 ? [.monthName] : [.month]
    case "d": [.day]
    case "H": [.hour]
    case "h": [.hour12]
    case "m": [.minute]
    case "s": [.second]
    case "S": [.fraction]
    case "a": [.half]
    case "Z", "X", "x": [.offset]
    case let letter where letter.isASCII && letter.isLetter:
      letter == "T" ? Array(repeating: .literal(0x54), count: count) : nil
    default: String(repeating: letter, count: count).utf8.map(Token.literal)
    }
  }

  var hasDate: Bool { tokens.contains(.day) && (tokens.contains(.month) || tokens.contains(.monthName)) }
  var hasTimeOfDay: Bool { tokens.isEmpty || tokens.contains(.hour) || tokens.contains(.hour12) }
}

/// A time as it was written: what the clock showed, and the offset when one stood beside it.
struct TimeReading {
  /// Milliseconds since 1970 as if the wall clock were UTC.
  var wall: Milliseconds
  var offset: Milliseconds?
  /// False for a day alone, which stands for its midnight.
  var hasTimeOfDay = true
}
