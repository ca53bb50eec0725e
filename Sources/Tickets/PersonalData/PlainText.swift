/// A text letter by letter in ASCII as far as that goes, so that patterns need to know one way of writing only.
struct PlainText {
  /// ASCII, full-width forms as the ordinary ones; one of the constants for anything else.
  private(set) var letters: [UInt8] = []
  /// Where each letter begins in the text's bytes, and where the last one ends.
  private(set) var offsets: [Int] = []

  /// A sign, or a letter of an alphabet that is none of these.
  static let other: UInt8 = 0x80
  /// A Latin, Greek or Cyrillic letter beyond ASCII.
  static let alphabetic: UInt8 = 0x81
  /// A Chinese, Japanese or Korean character, which is written without spaces between words.
  static let ideograph: UInt8 = 0x82

  /// Only as long as the text it was made of.
  private let source: UnsafeBufferPointer<UInt8>

  /// Nil when it is not UTF-8.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let string = String(validating: text, as: UTF8.self) else { return nil }
    source = text
    letters.reserveCapacity(text.count)
    offsets.reserveCapacity(text.count + 1)
    var offset = 0
    for scalar in string.unicodeScalars {
      if let letter = Self.letter(scalar.value) {
        append(letter, offset)
      }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
  }

  /// An `@` is three letters in addresses of the web: `%40`.
  private mutating func append(_ letter: UInt8, _ offset: Int) {
    if letter == UInt8(ascii: "0"), letters.suffix(2).elementsEqual("%4".utf8) {
      letters.removeLast()
      offsets.removeLast()
      letters[letters.count - 1] = UInt8(ascii: "@")
    } else {
      letters.append(letter)
      offsets.append(offset)
    }
  }

  /// Nil for what nobody sees.
  private static func letter(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: UInt8(ascii: " ")
    case 0..<0x80: UInt8(scalar)
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: nil
    case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
    case 0xFF01...0xFF5E: UInt8(scalar - 0xFEE0)
    case 0xC0...0x24F, 0x370...0x52F: alphabetic
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0x20000...0x3FFFF: ideograph
    default: other
    }
  }

  /// The letter there; a sign outside the text.
  subscript(position: Int) -> UInt8 {
    UInt(bitPattern: position) < UInt(bitPattern: letters.count) ? letters[position] : Self.other
  }

  func isDigit(_ position: Int) -> Bool { self[position] &- 0x30 < 10 }

  /// Whether a letter or digit of an alphabet with spaces between words stands there.
  func isWord(_ position: Int) -> Bool { isLetterOrDigit(position) || self[position] == UInt8(ascii: "_") }

  func isLetterOrDigit(_ position: Int) -> Bool { isDigit(position) || isLetter(position) }

  func isLetter(_ position: Int) -> Bool {
    (self[position] | 0x20) &- 0x61 < 26 || self[position] == Self.alphabetic
  }

  /// What the text says there.
  func original(_ range: Range<Int>) -> String {
    String(decoding: source[offsets[range.lowerBound]..<offsets[range.upperBound]], as: UTF8.self)
  }

  /// What stands in a match's place.
  func mask(_ match: PersonalMatch) -> [UInt8] {
    let letters = letters[match.range]
    guard match.kind != .emailAddress else {
      return letters.drop { $0 == UInt8(ascii: "\"") }.prefix(1).filter { $0 < 0x80 } + Self.address
    }
    return Self.stars + letters.filter { $0 &- 0x30 < 10 || $0 | 0x20 == UInt8(ascii: "x") }.suffix(4)
  }

  private static let stars = [UInt8]("****".utf8)
  private static let address = [UInt8]("***@***".utf8)
}
