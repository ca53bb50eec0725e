/// Texts as a cell can hold them.
enum CellText {
  /// The text without characters that XML forbids, cut to `limit` UTF-16 units.
  static func fitting(_ text: String, limit: Int = 32_767) -> String {
    // Most texts are clean by their bytes alone: none of them a control, none the first of U+F000…U+FFFF.
    let isPlain = text.utf8.count <= limit && !text.utf8.contains { $0 < 0x20 || $0 == 0xEF }
    if isPlain || text.utf16.count <= limit && !text.unicodeScalars.contains(where: isForbidden) { return text }
    let clean = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isForbidden($0) }))
    guard clean.utf16.count > limit else { return clean }
    var (kept, units) = ("", 1)
    for character in clean {
      units += character.utf16.count
      if units > limit { break }
      kept.append(character)
    }
    return kept + "…"
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
