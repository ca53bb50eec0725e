/// The digits from some place of a text on, in groups with something small between them.
struct DigitGroups {
  /// What stands between two groups.
  enum Gap {
    case space, hyphen, dot, bracket, underscore
  }

  private(set) var digits: [UInt8] = []
  /// How many digits each group has.
  private(set) var lengths: [Int] = []
  /// What stands behind each group but the last.
  private(set) var gaps: [Gap] = []
  /// Where each group ends in the text.
  private(set) var ends: [Int] = []

  /// Reads some groups, as many as the longest number may have.
  init(_ text: PlainText, at start: Int, before end: Int) {
    var position = start
    while lengths.count < Self.mostGroups {
      let first = position
      while position < end, text.isDigit(position) {
        digits.append(text[position] - 0x30)
        position += 1
      }
      lengths.append(position - first)
      ends.append(position)
      guard let (gap, width) = Self.gap(text, position), position + width < end else { return }
      gaps.append(gap)
      position += width
    }
    gaps.removeLast()
  }

  private static let mostGroups = 8

  static func mayStandBetween(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// What stands between two digits; nil when it does not hold a number together.
  private static func gap(_ text: PlainText, _ position: Int) -> (Gap, width: Int)? {
    var (width, kind): (Int, Gap?) = (0, nil)
    while width < 3, !text.isDigit(position + width) {
      switch text[position + width] {
      case UInt8(ascii: " "): kind = kind ?? .space
      case UInt8(ascii: "-") where kind != .hyphen: kind = kind == .bracket ? .bracket : .hyphen
      case UInt8(ascii: ".") where kind == nil: kind = .dot
      case UInt8(ascii: "_") where kind == nil: kind = .underscore
      case UInt8(ascii: "("), UInt8(ascii: ")"): kind = .bracket
      default: return nil
      }
      width += 1
    }
    guard let kind, text.isDigit(position + width), kind != .space || width == 1 else { return nil }
    return (kind, width)
  }

  /// The digits of the first groups, from some digit on.
  func digits(ofFirst count: Int, from first: Int = 0) -> ArraySlice<UInt8> {
    digits[first..<max(first, lengths.prefix(count).reduce(0, +))]
  }

  func starts(_ first: [UInt8]) -> Bool { digits.starts(with: first) }

  /// The number that digits are.
  static func value(_ digits: some Sequence<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) } }

  /// Without some digits at the beginning; a group that was only those goes whole.
  func dropping(_ count: Int) -> DigitGroups? {
    guard let first = lengths.first, first >= count else { return nil }
    var rest = self
    rest.digits.removeFirst(count)
    rest.lengths[0] -= count
    guard rest.lengths[0] == 0 else { return rest }
    guard lengths.count > 1 else { return nil }
    rest.lengths.removeFirst()
    rest.gaps.removeFirst()
    rest.ends.removeFirst()
    return rest
  }

  /// Whether the first groups are a number with something behind a decimal point.
  func isDecimal(_ count: Int) -> Bool {
    count < lengths.count && gaps[count - 1] == .dot && lengths[count] <= 2
  }

  /// Whether the first groups have these lengths, with one of these gaps between them.
  func has(_ shape: [Int], _ allowed: Set<Gap>) -> Bool {
    lengths.count >= shape.count && lengths.starts(with: shape)
      && gaps.prefix(shape.count - 1).allSatisfy(allowed.contains)
  }

  /// Whether eight digits are a day between 1900 and 2099, as `20260318`.
  static func isDay(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 8 else { return false }
    let value = value(digits)
    return (19...20).contains(value / 1_000_000) && (1...12).contains(value / 100 % 100)
      && (1...31).contains(value % 100)
  }
}
