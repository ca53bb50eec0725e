/// Phone numbers: those of mainland China as they are dialled there, North American ones, and any with its country code.
///
/// Numbers of one place without an area code, and those of Chinese companies (400 and 800), are nobody's and stay.
enum PhoneNumber {
  /// Where the number ends that these digits begin with; nil when they are none.
  ///
  /// - Parameters:
  ///   - isAbroad: A plus stands before.
  ///   - isBracketed: A bracket opens before.
  static func end(_ groups: DigitGroups, isAbroad: Bool, isBracketed: Bool) -> Int? {
    if isAbroad { return InternationalNumber.end(groups) }
    return mainlandMobile(groups, isBracketed: isBracketed) ?? landline(groups) ?? northAmerican(groups, isBracketed)
      ?? groups.dropping(2).flatMap { groups.starts([0, 0]) ? InternationalNumber.end($0, needsGaps: true) : nil }
      ?? groups.dropping(2).flatMap { groups.starts([8, 6]) ? mainlandMobile($0) : nil }
  }

  // MARK: Mainland China

  /// The same of a mainland mobile number only, with its country code or without.
  static func mobileEnd(_ groups: DigitGroups, isBracketed: Bool) -> Int? {
    mainlandMobile(groups, isBracketed: isBracketed)
      ?? groups.dropping(2).flatMap { groups.starts([8, 6]) ? mainlandMobile($0, hasCode: true) : nil }
      ?? groups.dropping(4).flatMap { groups.starts([0, 0, 8, 6]) ? mainlandMobile($0, hasCode: true) : nil }
  }

  /// Eleven digits from 13 to 19 on: in one piece, or in groups as people write them.
  static func mainlandMobile(_ groups: DigitGroups, hasCode: Bool = false, isBracketed: Bool = false) -> Int? {
    let shapes = hasCode ? anyMobile : usualMobile
    guard groups.starts([1]), groups.digits.count >= 11, groups.digits[1] >= 3,
      let shape = shapes.first(where: { groups.has($0, [.hyphen, .space, .dot, .bracket, .underscore]) })
        ?? hyphenedMobile.first(where: { groups.has($0, [.hyphen]) })
        ?? spacedMobile.first(where: { groups.has($0, [.space]) || groups.has($0, [.underscore]) })
        ?? bracketedMobile.first(where: { isBracketed && groups.has($0, [.bracket]) && !isDay(groups) }),
      !groups.isDecimal(shape.count)
    else { return nil }
    return groups.ends[shape.count - 1]
  }

  // Three amounts or a day could stand side by side in other groups.
  private static let usualMobile = [[11], [3, 4, 4]]
  private static let hyphenedMobile = [[3, 8], [4, 4, 3], [7, 4], [3, 3, 5]]
  private static let spacedMobile = [[3, 3, 5]]
  private static let bracketedMobile = [[3, 8]]
  private static let anyMobile = usualMobile + hyphenedMobile

  private static func isDay(_ groups: DigitGroups) -> Bool {
    DigitGroups.isDay(groups.digits(ofFirst: 2, from: groups.lengths[0]))
  }

  /// An area code with its zero, and seven or eight digits.
  private static func landline(_ groups: DigitGroups) -> Int? {
    guard groups.starts([0]), let area = areaLength(groups.digits) else { return nil }
    if groups.lengths[0] > area {
      return isLocal(groups.digits(ofFirst: 1, from: area), area) && !groups.isDecimal(1) ? groups.ends[0] : nil
    }
    if groups.has([area, 2, 2, 2, 2], [.space]), !groups.isDecimal(5) {
      let local = groups.digits(ofFirst: 5, from: area)
      return isLocal(local, area) && !DigitGroups.isDay(local) ? groups.ends[4] : nil
    }
    for count in [2, 3] where groups.lengths[0] == area && groups.lengths.count >= count {
      guard !groups.gaps.prefix(count - 1).contains(.underscore) else { continue }
      let local = groups.digits(ofFirst: count, from: area)
      guard isLocal(local, area), count == 2 || (3...4).contains(groups.lengths[1]), !groups.isDecimal(count) else {
        continue
      }
      // `0930 20260318` is an hour and a day.
      if groups.gaps[0] != .space || !DigitGroups.isDay(local) { return groups.ends[count - 1] }
    }
    return nil
  }

  private static func areaLength(_ digits: [UInt8]) -> Int? {
    guard digits.count > 9 else { return nil }
    return switch digits[1] {
    case 1: digits[2] == 0 ? 3 : nil
    case 2: 3
    case 3...9: 4
    default: nil
    }
  }

  private static func isLocal(_ digits: ArraySlice<UInt8>, _ area: Int) -> Bool {
    (1...8).contains(digits.first ?? 0) && (digits.count == 8 || digits.count == 7 && area == 4)
  }

  // MARK: North America

  /// Area, exchange and line as people write them, which other numbers are not: 415-555-2671, (415) 555-2671, (415)5552671.
  private static func northAmerican(_ groups: DigitGroups, _ isBracketed: Bool) -> Int? {
    let hasCode = groups.starts([1]) && groups.lengths[0] == 1
    let isBracketed = hasCode ? groups.gaps.first == .bracket : isBracketed
    guard let number = hasCode ? groups.dropping(1) : groups, let last = lastGroup(number, isBracketed) else {
      return nil
    }
    let (area, exchange) = (DigitGroups.value(number.digits[0..<3]), DigitGroups.value(number.digits[3..<6]))
    guard area >= 200, exchange >= 200, area != 400, hasCode || area != 800 || exchange < 800 else { return nil }
    return number.isDecimal(last + 1) ? nil : number.ends[last]
  }

  private static func lastGroup(_ number: DigitGroups, _ isBracketed: Bool) -> Int? {
    if isBracketed, number.has([3, 7], [.bracket]) { return 1 }
    guard number.has([3, 3, 4], [.hyphen, .dot, .bracket, .space]),
      number.gaps[0] == .bracket || number.gaps[0] == number.gaps[1] && number.gaps[0] != .space
    else { return nil }
    return 2
  }
}
