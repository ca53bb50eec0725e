/// The number of a payment card: a range of an issuer, and a check digit by Luhn's formula (ISO/IEC 7812-1).
enum CardNumber {
  /// How many groups are a card's number; nil when they do not begin with one.
  static func groups(_ groups: DigitGroups) -> Int? {
    (1...groups.lengths.count).last { isNumber(groups, $0) }
  }

  private static func isNumber(_ groups: DigitGroups, _ count: Int) -> Bool {
    let digits = groups.digits(ofFirst: count)
    guard (15...19).contains(digits.count), !groups.isDecimal(count) else { return false }
    return isPrinted(groups, count) && isIssued(digits) && isChecked(digits)
  }

  /// In one piece, in fours, or as American Express prints it.
  private static func isPrinted(_ groups: DigitGroups, _ count: Int) -> Bool {
    guard !groups.gaps.prefix(count - 1).contains(.bracket) else { return false }
    let lengths = groups.lengths.prefix(count)
    return count == 1 || lengths == [4, 6, 5] || lengths.dropLast().allSatisfy { $0 == 4 } && lengths[count - 1] <= 4
  }

  /// UnionPay, Visa, Mastercard, JCB or American Express.
  private static func isIssued(_ digits: ArraySlice<UInt8>) -> Bool {
    switch DigitGroups.value(digits.prefix(4)) {
    case 6200...6299: digits.count >= 16
    case 4000...4999, 5100...5599, 2221...2720, 3528...3589: digits.count == 16
    case 3400...3499, 3700...3799: digits.count == 15
    default: false
    }
  }

  private static func isChecked(_ digits: ArraySlice<UInt8>) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let value = Int(digit.element) * (digit.offset % 2 == 1 ? 2 : 1)
      return sum + value / 10 + value % 10
    }
    return sum % 10 == 0
  }
}
