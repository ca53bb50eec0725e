/// The number of a resident's identity card of mainland China: place, day of birth, order, check digit (GB 11643-1999).
enum IdentityNumber {
  /// Where the number ends that these digits begin with; nil when they are none.
  static func end(_ groups: DigitGroups, _ text: PlainText) -> Int? {
    for shape in shapes {
      guard groups.has(shape, [.space, .hyphen]) else { continue }
      let digits = Array(groups.digits(ofFirst: shape.count))
      let end = groups.ends[shape.count - 1]
      if digits.count == 18, isNumber(digits.dropLast(), check: digits[17]), !text.isLetterOrDigit(end) { return end }
      let isTen = text[end] | 0x20 == UInt8(ascii: "x") && !text.isLetterOrDigit(end + 1)
      if digits.count == 17, isTen, isNumber(digits[...], check: 10) { return end + 1 }
    }
    return nil
  }

  private static let shapes = [[18], [17], [6, 8, 4], [6, 8, 3], [6, 4, 4, 4], [6, 4, 4, 3]]

  private static func isNumber(_ digits: ArraySlice<UInt8>, check: UInt8) -> Bool {
    guard regions.contains(DigitGroups.value(digits[0..<2])), DigitGroups.isDay(digits[6..<14]) else { return false }
    // ISO 7064, MOD 11-2.
    let sum = digits.reduce(0) { ($0 + Int($1)) * 2 % 11 }
    return (sum + Int(check)) % 11 == 1
  }

  /// The first two digits of the places (GB/T 2260).
  private static let regions: Set<Int> = Set(
    [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83, 91...91].flatMap { $0 })
}
