/// One spelling for each person, however their address or number was written.
extension PlainText {
  /// The text with what was found in its one spelling.
  func spelledAlike(_ found: [PersonalMatch]) -> String {
    var (spelled, position) = ("", 0)
    for match in found {
      spelled += original(position..<match.range.lowerBound) + spelling(match)
      position = match.range.upperBound
    }
    return spelled + original(position..<letters.count)
  }

  private func spelling(_ match: PersonalMatch) -> String {
    let letters = letters[match.range]
    switch match.kind {
    case .emailAddress:
      let isPlain = letters.allSatisfy { $0 < 0x80 }
      return (isPlain ? String(decoding: letters, as: UTF8.self) : original(match.range)).lowercased()
    case .phoneNumber: return phone(letters)
    case .identityNumber, .cardNumber:
      return String(decoding: letters.filter { $0 &- 0x30 < 10 || $0 | 0x20 == 0x78 }, as: UTF8.self).uppercased()
    }
  }

  /// The digits as they are dialled in mainland China, or the country code with a plus.
  private func phone(_ letters: ArraySlice<UInt8>) -> String {
    let written = letters.drop { $0 &- 0x30 >= 10 }
    let digits = String(decoding: written.filter { $0 &- 0x30 < 10 }, as: UTF8.self)
    let number = digits.hasPrefix("00") ? String(digits.dropFirst(2)) : digits
    if number.hasPrefix("86"), number.count >= 12 { return mainland(String(number.dropFirst(2))) }
    if letters.prefix(2).contains(UInt8(ascii: "+")) || number != digits { return "+" + number }
    if number.count == 10, !number.hasPrefix("0") { return "+1" + number }
    let standsApart = written.dropFirst().first.map { $0 &- 0x30 >= 10 } ?? false
    return number.hasPrefix("1") && standsApart ? "+" + number : number
  }

  /// Abroad an area code has lost its zero.
  private func mainland(_ number: String) -> String {
    let isMobile = number.count == 11 && number.hasPrefix("1")
    return isMobile || number.hasPrefix("0") ? number : "0" + number
  }
}
