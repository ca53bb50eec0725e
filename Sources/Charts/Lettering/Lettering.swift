/// How wide text is, before any browser has seen it: a cautious estimate for common system fonts.
enum Lettering {
  /// Sizes and heights in user units.
  static let body = 12.0
  static let small = 10.5
  static let line = 18.0

  static func width(of text: String, size: Double = body) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance(of: $1) } * size
  }

  /// The text, or its beginning and "…" where it is wider than there is room.
  static func fitted(_ text: String, to room: Double, size: Double = body) -> String {
    if width(of: text, size: size) <= room { return text }
    var kept = ""
    var used = width(of: "…", size: size)
    for character in text {
      used += width(of: String(character), size: size)
      if used > room { break }
      kept.append(character)
    }
    return kept.isEmpty ? "…" : kept + "…"
  }

  /// The text in lines no wider than there is room: broken at spaces, and anywhere in Chinese.
  static func wrapped(_ text: String, to room: Double, size: Double = body) -> [String] {
    var lines = [""]
    for piece in pieces(of: text) {
      let joined = lines[lines.count - 1] + piece
      if lines[lines.count - 1].isEmpty || width(of: joined, size: size) <= room {
        lines[lines.count - 1] = joined
      } else {
        lines.append(piece == " " ? "" : piece)
      }
    }
    return lines.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
  }

  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      let standsAlone = character == " " || character.unicodeScalars.contains(where: isWide)
      let closes = "，。；：、！？）》”".contains(character)
      if let last = pieces.last, closes || (!standsAlone && last != " " && !last.unicodeScalars.contains(where: isWide))
      {
        pieces[pieces.count - 1] = last + String(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  private static func advance(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "0"..."9": 0.62
    case "i", "j", "l", "I", "t", "f", "r", ".", ",", ":", ";", "'", "|", "!", "(", ")", "[", "]", "/", "-", "·": 0.38
    case " ": 0.32
    case "m", "w", "M", "W", "%", "@", "—", "…": 0.96
    case "A"..."Z": 0.7
    default: isWide(scalar) ? 1 : joins(scalar) ? 0 : 0.62
    }
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// Whether a glyph fills two cells (Unicode Standard Annex 11: wide and full-width).
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3: true
    case 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
