/// Finds e-mail addresses (RFC 5321 as people write them: no quotes, no comments).
struct EmailAddresses {
  private(set) var found: [PersonalMatch] = []

  init(_ text: PlainText) {
    var start = 0
    for sign in text.letters.indices where text.letters[sign] == UInt8(ascii: "@") && sign >= start {
      guard let range = Self.address(around: sign, from: start, text) else { continue }
      found.append(PersonalMatch(kind: .emailAddress, range: range))
      start = range.upperBound
    }
  }

  private static func address(around sign: Int, from start: Int, _ text: PlainText) -> Range<Int>? {
    var first = sign
    while first > start, isLocal(first - 1, text) { first -= 1 }
    while first < sign, !text.isWord(first) { first += 1 }
    guard first < sign, let end = domainEnd(sign + 1, text) else { return nil }
    return first..<end
  }

  private static func isLocal(_ position: Int, _ text: PlainText) -> Bool {
    text.isWord(position) || ".%+-'".utf8.contains(text[position])
  }

  /// Where a domain of two labels or more ends, the last of two letters or more.
  private static func domainEnd(_ start: Int, _ text: PlainText) -> Int? {
    var (position, end): (Int, Int?) = (start, nil)
    while true {
      let label = position
      while text.isWord(position) || text[position] == UInt8(ascii: "-") { position += 1 }
      guard position > label else { return end }
      let isName = position - label >= 2 && !(label..<position).contains(where: text.isDigit)
      if label > start, isName { end = position }
      guard text[position] == UInt8(ascii: ".") else { return end }
      position += 1
    }
  }
}
