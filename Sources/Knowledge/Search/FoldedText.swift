import Foundation

/// A text as it is compared, with the place in the original that each folded scalar stands for.
///
/// NFKC, lower case, Traditional characters as Simplified ones; cards and queries are folded alike.
struct FoldedText {
  private(set) var scalars: [UInt32] = []
  /// UTF-8 offsets into the original: where a scalar's character begins, and where it ends.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []

  /// Folds the text, of a longer one its first `limit` scalars.
  init(_ text: String, limit: Int = 1_000_000) {
    let bytes = Array(text.utf8)
    reserve(min(bytes.count, limit))
    var offset = 0
    while offset < bytes.count, scalars.count < limit {
      if let scalar = Self.plain(bytes, offset) {
        let end = offset + (scalar < 0x80 ? 1 : 3)
        append(Self.plainlyFolded(scalar), offset..<end)
        offset = end
      } else {
        let character = text[text.utf8.index(text.startIndex, offsetBy: offset)]
        let end = offset + character.utf8.count
        appendFolded(character, offset..<end, limit)
        offset = end
      }
    }
  }

  private mutating func reserve(_ count: Int) {
    scalars.reserveCapacity(count)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  private mutating func append(_ scalar: UInt32, _ place: Range<Int>) {
    scalars.append(scalar)
    starts.append(Int32(truncatingIfNeeded: place.lowerBound))
    ends.append(Int32(truncatingIfNeeded: place.upperBound))
  }

  private mutating func appendFolded(_ character: Character, _ place: Range<Int>, _ limit: Int) {
    let folded = String(character).precomposedStringWithCompatibilityMapping.lowercased()
    for scalar in folded.unicodeScalars.prefix(limit - scalars.count) {
      append(HanFolding.simplified(scalar.value), place)
    }
  }

  /// The scalar at an offset if it is folded by arithmetic and is a character by itself.
  private static func plain(_ bytes: [UInt8], _ offset: Int) -> UInt32? {
    let scalar = decoded(bytes, offset)
    guard isPlain(scalar) else { return nil }
    let next = offset + (scalar < 0x80 ? 1 : 3)
    guard next < bytes.count, bytes[next] >= 0xCC else { return scalar }
    return isPlain(decoded(bytes, next)) ? scalar : nil
  }

  /// A scalar of one or three bytes; what has another length comes out as one that is not plain.
  private static func decoded(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return first }
    guard first & 0xF0 == 0xE0, offset + 2 < bytes.count else { return .max }
    return (first & 0xF) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
  }

  /// ASCII, Han, their punctuation, full width.
  private static func isPlain(_ scalar: UInt32) -> Bool {
    scalar < 0x80 || (scalar >= 0x3400 && scalar <= 0x9FFF) || (scalar >= 0xFF01 && scalar <= 0xFF5E)
      || (scalar >= 0x3000 && scalar <= 0x3029) || (scalar >= 0x2010 && scalar <= 0x2027)
  }

  private static func plainlyFolded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: scalar + 0x20
    case 0xFF01...0xFF5E: plainlyFolded(scalar - 0xFEE0)
    case 0x3000: 0x20
    default: HanFolding.simplified(scalar)
    }
  }

  /// The UTF-8 offsets in the original of a range of folded scalars.
  func place(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty ? 0..<0 : Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  func string(_ range: Range<Int>) -> String {
    var text = ""
    for scalar in scalars[range] { text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return text
  }
}
