/// How wide a text is in cells of one Latin letter: Chinese, kana, hangul and full-width forms take two.
package enum TextWidth {
  /// The cells of the longest line.
  package static func cells(_ text: String) -> Int {
    if !text.utf8.contains(where: { $0 >= 0x80 || $0 == 0x0A }) { return text.utf8.count }
    var (longest, line) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        (longest, line) = (max(longest, line), 0)
      } else {
        line += isWide(scalar.value) ? 2 : 1
      }
    }
    return max(longest, line)
  }

  /// The wide and full-width blocks of Unicode Annex 11.
  private static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
