/// A text letter by letter in ASCII as far as that goes, so that patterns need to know one way of writing only.
struct PlainText {
  /// ASCII, full-width forms as the ordinary ones; one of the constants for anything else.
  private(set) var letters: [UInt8] = []
  /// Where each letter begins in the text's bytes, and where the last one ends.
  private(set) var offsets: [Int] = []

  /// A letter of another alphabet than ours that is written without spaces between words, or a sign.
  static let other: UInt8 = 0x80
  /// A Latin, Greek or Cyrillic letter beyond ASCII.
  static let alphabetic: UInt8 = 0x81

  /// Nil when it is not UTF-8.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let string = String(validating: text, as: UTF8.self) else { return nil }
    letters.reserveCapacity(text.count)
    offsets.reserveCapacity(text.count + 1)
    var offset = 0
    for scalar in string.unicodeScalars {
      if let letter = Self.letter(scalar.value) {
        letters.append(letter)
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
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
    default: other
    }
  }

  /// The letter there; a sign outside the text.
  subscript(position: Int) -> UInt8 {
    UInt(bitPattern: position) < UInt(bitPattern: letters.count) ? letters[position] : Self.other
  }

  func isDigit(_ position: Int) -> Bool { self[position] &- 0x30 < 10 }

  /// Whether a letter or digit of an alphabet with spaces between words stands there.
  func isWord(_ position: Int) -> Bool {
    isDigit(position) || (self[position] | 0x20) &- 0x61 < 26 || self[position] == UInt8(ascii: "_")
      || self[position] == Self.alphabetic
  }

  /// What stands in a match's place.
  func mask(_ match: PersonalMatch) -> [UInt8] {
    let letters = letters[match.range]
    guard match.kind != .emailAddress else { return letters.prefix(1).filter { $0 < 0x80 } + Self.address }
    return Self.stars + letters.filter { $0 &- 0x30 < 10 || $0 | 0x20 == UInt8(ascii: "x") }.suffix(4)
  }

  private static let stars = [UInt8]("****".utf8)
  private static let address = [UInt8]("***@***".utf8)
}
