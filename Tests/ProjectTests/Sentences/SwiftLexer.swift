/// Cuts Swift source into tokens, without comments and regular expressions.
struct SwiftLexer {
  private let text: [Character]
  private var at: Int
  private var line: Int
  private var startsLine = true
  private(set) var tokens: [SwiftToken] = []

  /// All tokens of a source.
  static func tokens(_ source: String) -> [SwiftToken] {
    var lexer = SwiftLexer(Array(source), at: 0, line: 1)
    while lexer.at < lexer.text.count { lexer.step() }
    return lexer.tokens
  }

  private init(_ text: [Character], at: Int, line: Int) {
    (self.text, self.at, self.line) = (text, at, line)
  }

  private mutating func step() {
    if text[at].isWhitespace {
      skip(1)
    } else if starts("//") {
      skip(text[at...].prefix { !$0.isNewline }.count)
    } else if starts("/*") {
      skipComment()
    } else if isString {
      let (line, starts) = (line, startsLine)
      let string = string()
      tokens.append(SwiftToken(kind: .string(string), line: line, startsLine: starts))
      startsLine = false
    } else if startsRegex {
      skipRegex()
    } else {
      addPlain()
    }
  }

  private mutating func addPlain() {
    let name = text[at...].prefix { $0.isLetter || $0.isNumber || "_$#@`".contains($0) }
    let marks = ["->", "??", "==", "!=", "..."]
    let kind: SwiftToken.Kind =
      name.isEmpty ? .mark(marks.first { starts($0) } ?? String(text[at])) : .word(String(name.filter { $0 != "`" }))
    tokens.append(SwiftToken(kind: kind, line: line, startsLine: startsLine))
    startsLine = false
    if case .mark(let mark) = kind { at += mark.count } else { at += name.count }
  }

  private mutating func skip(_ count: Int) {
    for character in text[at..<min(at + count, text.count)] where character.isNewline {
      line += 1
      startsLine = true
    }
    at += count
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if starts("/*") { depth += 1 } else if starts("*/") { depth -= 1 }
      skip(starts("/*") || starts("*/") ? 2 : 1)
    } while depth > 0 && at < text.count
  }

  /// A division has a space on both sides, by the formatter.
  private var startsRegex: Bool {
    text[at] == "/" && at > 0 && at + 1 < text.count && "( ".contains(text[at - 1]) && text[at + 1] != " "
  }

  private mutating func skipRegex() {
    skip(1)
    while at < text.count, text[at] != "/", !text[at].isNewline { skip(text[at] == "\\" ? 2 : 1) }
    skip(1)
  }

  private func starts(_ word: String) -> Bool {
    at + word.count <= text.count && text[at..<at + word.count].elementsEqual(word)
  }

  // MARK: Strings

  private var isString: Bool {
    let pounds = text[at...].prefix { $0 == "#" }.count
    return at + pounds < text.count && text[at + pounds] == "\""
  }

  private mutating func string() -> SwiftString {
    let pounds = text[at...].prefix { $0 == "#" }.count
    at += pounds
    let quotes = starts("\"\"\"") ? 3 : 1
    at += quotes
    let marks = String(repeating: "#", count: pounds)
    let (end, escape) = (String(repeating: "\"", count: quotes) + marks, "\\" + marks)
    var string = SwiftString()
    while at < text.count, !starts(end) {
      if starts(escape) {
        at += escape.count
        addEscape(to: &string)
      } else {
        string.pattern.append(text[at])
        skip(1)
      }
    }
    at += end.count
    if quotes == 3 { string.unfold() }
    string.pattern = string.pattern.replacing(SwiftString.lineBreak, with: "\n")
    return string
  }

  private mutating func addEscape(to string: inout SwiftString) {
    guard at < text.count else { return }
    switch text[at] {
    case "(": addPlace(to: &string)
    case "n": string.pattern += SwiftString.lineBreak
    case "t": string.pattern.append("\t")
    case "u":
      let digits = text[at...].dropFirst(2).prefix { $0 != "}" }
      string.pattern += UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? ""
      at += digits.count + 2
    case let other where other.isNewline:
      string.pattern += SwiftString.joint + "\n"
      line += 1
    case let other: string.pattern.append(other)
    }
    if at < text.count { at += 1 }
  }

  /// Reads the code up to the bracket that closes it, and stays on that.
  private mutating func addPlace(to string: inout SwiftString) {
    var inner = SwiftLexer(text, at: at + 1, line: line)
    var depth = 1
    while inner.at < text.count, depth > 0 {
      let known = inner.tokens.count
      inner.step()
      guard inner.tokens.count > known, let mark = inner.tokens.last?.mark else { continue }
      depth += mark == "(" ? 1 : mark == ")" ? -1 : 0
    }
    (at, line) = (inner.at - 1, inner.line)
    string.places.append(Array(inner.tokens.dropLast()))
    string.pattern += "{\(string.places.count)}"
  }
}
