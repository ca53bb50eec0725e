/// Finds phone, identity card and bank card numbers in a part of a text.
struct PersonalNumbers {
  private(set) var found: [PersonalMatch] = []
  private let text: PlainText
  private let first: Int
  private let end: Int

  init(_ text: PlainText, _ part: Range<Int>) {
    (self.text, first, end) = (text, part.lowerBound, part.upperBound)
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
    guard text.isDigit(first), let match = phone(start, at: first, isAbroad: isAbroad, isBracketed: true),
      text.letters[match.range].contains(UInt8(ascii: ")"))
    else { return nil }
    return match
  }

  private func number(_ start: Int) -> PersonalMatch? {
    guard let beginning = beginning(start), isLong(start) else { return nil }
    let groups = DigitGroups(text, at: start, before: end)
    if let end = IdentityNumber.end(groups, text) { return PersonalMatch(kind: .identityNumber, range: start..<end) }
    if beginning != .behindCapitals, let count = CardNumber.groups(groups) {
      return PersonalMatch(kind: .cardNumber, range: start..<groups.ends[count - 1])
    }
    return phone(start, at: start, isAbroad: false)
  }

  private func phone(_ start: Int, at first: Int, isAbroad: Bool, isBracketed: Bool = false) -> PersonalMatch? {
    guard let beginning = beginning(start), beginning != .behindCapitals, isLong(first) else { return nil }
    let groups = DigitGroups(text, at: first, before: end)
    let end =
      beginning == .free
      ? PhoneNumber.end(groups, isAbroad: isAbroad, isBracketed: isBracketed)
      : PhoneNumber.mobileEnd(groups, isBracketed: isBracketed)
    guard let end else { return nil }
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

  private func beginning(_ start: Int) -> NumberBeginning? {
    NumberBeginning(text, start, from: found.last?.range.upperBound ?? first)
  }
}
