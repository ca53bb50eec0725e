/// A phone number with its country code (ITU-T E.164), of which the plus or the zeros are gone.
enum InternationalNumber {
  /// Where it ends; nil when it is none.
  ///
  /// - Parameter needsGaps: The code must stand apart, unless all is of a usual length.
  static func end(_ groups: DigitGroups, needsGaps: Bool = false) -> Int? {
    guard let code = code(groups) else { return nil }
    if code == [8, 6], let rest = groups.dropping(2), let end = PhoneNumber.mainlandMobile(rest, hasCode: true) {
      return end
    }
    let first = groups.lengths[0]
    if needsGaps, isUsual(code, groups.digits(ofFirst: 1, from: code.count)), !groups.isDecimal(1) {
      return groups.ends[0]
    }
    if needsGaps ? first != code.count : first > code.count && DigitGroups.isDay(groups.digits(ofFirst: 1)) {
      return nil
    }
    let lengths = lengths(code)
    let count = (1...groups.lengths.count).last { lengths.contains(groups.digits(ofFirst: $0).count) }
    return count.flatMap { groups.isDecimal($0) ? nil : groups.ends[$0 - 1] }
  }

  /// The country code, which stands in one piece.
  private static func code(_ groups: DigitGroups) -> [UInt8]? {
    let first = groups.digits(ofFirst: 1)
    let length = first.first.map {
      [1, 7].contains($0) ? 1 : twoDigits.contains(DigitGroups.value(first.prefix(2))) ? 2 : 3
    }
    guard let length, first.count >= length, first[0] > 0 else { return nil }
    return Array(first.prefix(length))
  }

  private static let twoDigits: Set<Int> = Set(
    [
      20...20, 27...27, 30...34, 36...36, 39...41, 43...49, 51...58, 60...66, 81...82, 84...84, 86...86, 90...95,
      98...98,
    ]
    .flatMap { $0 })

  /// Whether a number in one piece is one of a country where all have that length and begin so; a number that was filled up
  /// with zeros could be any other.
  private static func isUsual(_ code: [UInt8], _ digits: ArraySlice<UInt8>) -> Bool {
    guard let first = digits.first else { return false }
    return switch DigitGroups.value(code) {
    case 33: digits.count == 9 && first > 0
    case 44: digits.count == 10 && [1, 2, 3, 7].contains(first)
    case 61: digits.count == 9 && [2, 3, 4, 7, 8].contains(first)
    case 65: digits.count == 8 && [3, 6, 8, 9].contains(first)
    case 86: (10...11).contains(digits.count) && first > 0
    case 91: digits.count == 10 && first > 5
    case 852: digits.count == 8 && first > 1
    case 853: digits.count == 8 && [2, 6, 8].contains(first)
    case 886: (8...9).contains(digits.count) && first > 1
    default: false
    }
  }

  /// How many digits a number of the country has with its code, and with the zero that people leave in.
  private static func lengths(_ code: [UInt8]) -> ClosedRange<Int> {
    switch DigitGroups.value(code) {
    case 1, 7, 852, 853: 11...11
    case 44: 12...13
    case 60, 61, 81: 11...13
    case 65: 10...10
    case 86: 12...14
    case 886: 11...13
    default: 10...14
    }
  }
}
