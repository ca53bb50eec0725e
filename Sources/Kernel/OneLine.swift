import Foundation

/// Text that stands on one line: names, numbers and subjects.
///
/// Tidy text is in Unicode's composed form (NFC, Annex 15), so that what looks the same is the same bytes, and holds
/// nothing that moves a terminal's cursor or turns the direction of what follows.
package enum OneLine {
  /// Whether this UTF-8 is surely tidy; false only means that `tidy` has to look.
  ///
  /// ASCII, Latin and Cyrillic letters, Chinese, kana, hangul, full-width forms and most emoji are known by their bytes.
  package static func isSurelyTidy(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = plainLength(bytes)
    while position < bytes.count {
      let length = tidyLength(bytes, position)
      if length == 0 { return false }
      position += length
    }
    return true
  }

  /// The text in composed form, controls and line breaks as spaces, without marks that turn the direction.
  package static func tidy(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !turns.contains(where: { $0.contains(scalar.value) }) {
      scalars.append(isControl(scalar) ? " " : scalar)
    }
    return String(scalars).composed
  }

  /// Whether the text holds a control character, a line break or a mark that turns the direction.
  package static func isMarred(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      isControl(scalar) || turns.contains { $0.contains(scalar.value) }
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
  }

  /// Embeddings, overrides and isolates (Annex 9); the marks that only say which way a text runs are left.
  private static let turns: [ClosedRange<UInt32>] = [0x202A...0x202E, 0x2066...0x2069]

  // MARK: Bytes

  /// How much of the text is printable ASCII from its start on, in steps of eight bytes.
  private static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = 0
    while position &+ 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      // High bits: of the byte itself, of one below 20 when it borrows, and of 7F when one is added.
      let odd = word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
      if odd & 0x8080_8080_8080_8080 != 0 { break }
      position &+= 8
    }
    return position
  }

  /// The bytes of a character that is tidy whatever stands beside it; 0 when that is not sure.
  ///
  /// Such characters have combining class 0 and NFC_Quick_Check=Yes in DerivedNormalizationProps.txt.
  private static func tidyLength(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    let lead = bytes[position]
    if lead < 0x80 { return lead >= 0x20 && lead != 0x7F ? 1 : 0 }
    guard position + 2 < bytes.count else {
      return position + 1 < bytes.count && isTidy(lead, bytes[position + 1]) ? 2 : 0
    }
    let (second, third) = (bytes[position + 1], bytes[position + 2])
    switch lead {
    case 0xC2...0xDF: return isTidy(lead, second) ? 2 : 0
    case 0xE4...0xE9, 0xEB, 0xEC: return 3
    case 0xE2: return isTidySymbol(second, third) ? 3 : 0
    case 0xE3:
      let combines = second == 0x80 && (0xAA...0xAF).contains(third) || second == 0x82 && (0x99...0x9A).contains(third)
      return combines ? 0 : 3
    case 0xEA: return second >= 0xB0 ? 3 : 0
    case 0xED: return second <= 0x9D ? 3 : 0
    case 0xEF: return second >= 0xBC ? 3 : 0
    case 0xF0: return position + 3 < bytes.count && (second == 0x9F || (0xA0...0xAE).contains(second)) ? 4 : 0
    default: return 0
    }
  }

  /// Latin from U+00A0 to U+02FF and Cyrillic from U+0400 to U+047F.
  private static func isTidy(_ lead: UInt8, _ second: UInt8) -> Bool {
    lead == 0xC2 ? second >= 0xA0 : lead == 0xD0 || lead == 0xD1 || (0xC3...0xCB).contains(lead)
  }

  /// Punctuation, arrows, mathematics, boxes and dingbats between U+2000 and U+2ABF.
  private static func isTidySymbol(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third > 0x81 && !(0xA8...0xAE).contains(third)
    case 0x81: !(0xA6...0xA9).contains(third)
    case 0x82, 0x85...0x8B, 0x8D...0xAA: true
    default: false
    }
  }
}

extension String {
  /// The same text in Unicode's composed form (NFC).
  package var composed: String {
    var text = self
    let isTidy = text.withUTF8 { OneLine.isSurelyTidy($0) }
    return isTidy ? text : text.precomposedStringWithCanonicalMapping
  }

  /// The composed form, and others in which a database may have come to hold the text before names were composed.
  package var spellings: [String] {
    if utf8.allSatisfy({ $0 < 0x80 }) { return [self] }
    let (composed, decomposed) = (composed, decomposedStringWithCanonicalMapping)
    var found = [composed]
    for other in [decomposed, self] where !found.contains(where: { $0.utf8.elementsEqual(other.utf8) }) {
      found.append(other)
    }
    return found
  }
}
