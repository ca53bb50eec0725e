import Foundation

/// A text as it is compared, with the place in the original that each folded scalar stands for.
///
/// NFKC, lower case, Traditional characters as Simplified ones; cards and queries are folded alike.
struct FoldedText {
  private(set) var scalars: [UInt32] = []
  /// Where each scalar's character begins in the original, in UTF-8.
  private(set) var starts: [Int32] = []
  /// Where the last one ends.
  private var end = 0

  /// Folds the text, of a longer one its first `limit` scalars.
  init(_ text: String, limit: Int = 1_000_000) {
    let bytes = Array(text.utf8)
    reserve(min(bytes.count, limit))
    while end < bytes.count, scalars.count < limit {
      if let scalar = Self.plain(bytes, end) {
        append(Self.plainlyFolded(scalar))
        end += scalar < 0x80 ? 1 : 3
      } else {
        let character = text[text.utf8.index(text.startIndex, offsetBy: end)]
        appendFolded(character, limit)
        end += character.utf8.count
      }
    }
  }

  private mutating func reserve(_ count: Int) {
    scalars.reserveCapacity(count)
    starts.reserveCapacity(count)
  }

  private mutating func append(_ scalar: UInt32) {
    scalars.append(scalar)
    starts.append(Int32(truncatingIfNeeded: end))
  }

  private mutating func appendFolded(_ character: Character, _ limit: Int) {
    let folded = String(character).precomposedStringWithCompatibilityMapping.lowercased()
    for scalar in folded.unicodeScalars.prefix(limit - scalars.count) { append(HanFolding.simplified(scalar.value)) }
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

  /// The UTF-8 offsets in the original of the characters that a range of folded scalars stands for.
  func place(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last else { return 0..<0 }
    // A character may have become several scalars.
    let next = starts[last...].first { $0 > starts[last] }
    return Int(starts[range.lowerBound])..<(next.map(Int.init) ?? end)
  }
}
