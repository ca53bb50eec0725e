/// Finds phone, identity card and bank card numbers in a part of a text.
struct PersonalNumbers {
  private(set) var found: [PersonalMatch] = []
  private let text: PlainText
  private let end: Int

  init(_ text: PlainText, _ part: Range<Int>) {
    (self.text, end) = (text, part.upperBound)
    var position = part.lowerBound
    while position < end {
      if let match = match(position) {
        found.append(match)
        position = match.range.upperBound
      } else {
        position += 1
      }
    }
  }

  private func match(_ start: Int) -> PersonalMatch? {
    switch text[start] {
    case UInt8(ascii: "+") where text.isDigit(start + 1): phone(start, at: start + 1, isAbroad: true)
    case UInt8(ascii: "("): bracketed(start)
    case _ where text.isDigit(start): number(start)
    default: nil
    }
  }

  /// A phone number whose first group stands in brackets.
  private func bracketed(_ start: Int) -> PersonalMatch? {
    let isAbroad = text[start + 1] == UInt8(ascii: "+")
    let first = isAbroad ? start + 2 : start + 1
    guard text.isDigit(first), let match = phone(start, at: first, isAbroad: isAbroad),
      text.letters[match.range].contains(UInt8(ascii: ")"))
    else { return nil }
    return match
  }

  private func number(_ start: Int) -> PersonalMatch? {
    guard isBeginning(start), isLong(start) else { return nil }
    let groups = DigitGroups(text, at: start, before: end)
    if let end = IdentityNumber.end(groups, text) { return PersonalMatch(kind: .identityNumber, range: start..<end) }
    if let count = CardNumber.groups(groups) {
      return PersonalMatch(kind: .cardNumber, range: start..<groups.ends[count - 1])
    }
    return phone(start, at: start, isAbroad: false)
  }

  private func phone(_ start: Int, at first: Int, isAbroad: Bool) -> PersonalMatch? {
    guard isBeginning(start), isLong(first) else { return nil }
    let groups = DigitGroups(text, at: first, before: end)
    guard let end = PhoneNumber.end(groups, isAbroad: isAbroad) else { return nil }
    return PersonalMatch(kind: .phoneNumber, range: start..<end)
  }

  /// Whether enough digits follow for any number; most dates, times and amounts have fewer.
  private func isLong(_ start: Int) -> Bool {
    var (digits, position) = (0, start)
    while position < end, digits < PersonalData.fewestDigits {
      if text.isDigit(position) { digits += 1 } else if !DigitGroups.mayStandBetween(text[position]) { return false }
      position += 1
    }
    return digits == PersonalData.fewestDigits
  }

  /// Whether a number may begin there: not inside another one, a name, a decimal or the number of a ticket or order.
  private func isBeginning(_ start: Int) -> Bool {
    if start == found.last?.range.upperBound { return true }
    switch text[start - 1] {
    case UInt8(ascii: "#"): return false
    case UInt8(ascii: "*"): return !(1...4).allSatisfy { text[start - $0] == UInt8(ascii: "*") }
    case UInt8(ascii: "."): return !text.isDigit(start - 2)
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      return !text.isWord(start - 2) || start - 1 == found.last?.range.upperBound
    default: return !text.isWord(start - 1)
    }
  }
}
