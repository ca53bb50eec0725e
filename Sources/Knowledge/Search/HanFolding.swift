import Foundation

/// Traditional characters as their Simplified ones, character by character.
enum HanFolding {
  private static let first: UInt32 = 0x3400
  private static let last: UInt32 = 0x9FFF

  /// Spellings that people mix within Simplified writing, which no transform of scripts joins.
  private static let variants: [UInt32: UInt32] = [0x5E10: 0x8D26, 0x7947: 0x53EA]  // 帐 as 账, 祇 as 只

  /// ICU's table as an array: a call for each text would cost more than the rest of the folding.
  private static let table: [UInt16] = {
    let all = (first...last).compactMap(Unicode.Scalar.init)
    let text = String(String.UnicodeScalarView(all))
    let simplified = (text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text).unicodeScalars
    // A table of another length would shift every character after the first difference.
    let pairs = simplified.count == all.count ? Array(simplified) : all
    return pairs.map { UInt16(truncatingIfNeeded: variants[$0.value] ?? $0.value) }
  }()

  /// The Simplified character of a Han character, itself for every other scalar.
  static func simplified(_ scalar: UInt32) -> UInt32 {
    scalar >= first && scalar <= last ? UInt32(table[Int(scalar - first)]) : scalar
  }

  /// Whether a folded scalar is written without spaces and read character by character.
  static func isHan(_ scalar: UInt32) -> Bool {
    (scalar >= first && scalar <= last) || (scalar >= 0x20000 && scalar <= 0x3FFFF)
      || (scalar >= 0xF900 && scalar <= 0xFAFF)
  }
}
