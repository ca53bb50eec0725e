/// A query's text taken apart: what to look for, what must be there as it stands, what must not.
struct QueryText {
  private(set) var plain = ""
  private(set) var phrases: [String] = []
  private(set) var exclusions: [String] = []

  /// What is longer is not read to its end.
  static let longest = 2000
  private static let longestPhrase = 100
  private static let marks: Set<Unicode.Scalar> = ["-", "－", "\"", "＂", "“"]
  private static let closing: [Character: Character] = ["\"": "\"", "＂": "＂", "“": "”"]

  init(_ text: String) {
    let cut = String(text.unicodeScalars.prefix(Self.longest))
    if cut.unicodeScalars.contains(where: Self.marks.contains) { read(cut) } else { plain = cut }
    // Without anything to look for a minus is but a dash.
    if !exclusions.isEmpty, !Self.hasToken(plain) { (plain, exclusions) = (cut, []) }
  }

  private mutating func read(_ text: String) {
    var (rest, isAtStart) = (text[...], true)
    while let character = rest.first {
      if isAtStart, Self.isMinus(character), let word = Self.word(after: rest) {
        exclusions.append(word.content)
        rest = word.rest
      } else if let phrase = Self.phrase(at: rest) {
        phrases.append(phrase.content)
        plain += " \(phrase.content) "
        rest = phrase.rest
      } else {
        plain.append(character)
        rest.removeFirst()
      }
      isAtStart = character.isWhitespace
    }
  }

  private static func isMinus(_ character: Character) -> Bool { character == "-" || character == "－" }

  /// The word or phrase after a minus; a single letter is an option of some command.
  private static func word(after rest: Substring) -> (content: String, rest: Substring)? {
    let after = rest.dropFirst()
    if let phrase = phrase(at: after) { return phrase }
    let word = after.prefix { !$0.isWhitespace }
    guard let first = word.first, !isMinus(first), word.utf8.count > 1, hasToken(String(word)) else { return nil }
    return (String(word), after[word.endIndex...])
  }

  /// The phrase whose quotation mark the text begins with, if another mark closes it.
  private static func phrase(at rest: Substring) -> (content: String, rest: Substring)? {
    guard let first = rest.first, let close = closing[first] else { return nil }
    let inside = rest.dropFirst()
    guard let end = inside.prefix(longestPhrase).firstIndex(of: close), hasToken(String(inside[..<end])) else {
      return nil
    }
    return (String(inside[..<end]), inside[inside.index(after: end)...])
  }

  private static func hasToken(_ text: String) -> Bool { !Tokenizer.units(FoldedText(text)).isEmpty }
}
