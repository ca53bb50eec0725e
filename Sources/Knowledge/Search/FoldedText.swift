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
    reserve(min(text.utf8.count, limit))
    let source = text.unicodeScalars
    var (index, offset) = (source.startIndex, 0)
    while index < source.endIndex, scalars.count < limit {
      let scalar = source[index].value
      let next = source.index(after: index)
      if Self.isPlain(scalar), next == source.endIndex || !Self.mayJoin(source[next].value) {
        let width = UTF8.width(source[index])
        append(Self.plainlyFolded(scalar), offset..<offset + width)
        (index, offset) = (next, offset + width)
      } else {
        let character = text[index]
        let width = character.utf8.count
        appendFolded(character, offset..<offset + width, limit)
        (index, offset) = (text.index(after: index), offset + width)
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

  /// Whether a scalar that nothing joins is folded by arithmetic: ASCII, Han, their punctuation, full width.
  private static func isPlain(_ scalar: UInt32) -> Bool {
    scalar < 0x80 || (scalar >= 0x3400 && scalar <= 0x9FFF) || (scalar >= 0xFF01 && scalar <= 0xFF5E)
      || (scalar >= 0x3000 && scalar <= 0x3029) || (scalar >= 0x2010 && scalar <= 0x2027)
  }

  /// Whether a scalar may be one character with the scalar before it.
  private static func mayJoin(_ scalar: UInt32) -> Bool { scalar >= 0x300 && !isPlain(scalar) }

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
