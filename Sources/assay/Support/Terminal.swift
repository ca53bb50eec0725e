import Foundation

/// Where output goes, and how wide it may be.
enum Terminal {
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal on stdout; 80 when it is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  static func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

extension StringProtocol {
  /// How many cells a terminal gives the text: Chinese, kana, hangul, full-width forms and emoji take two.
  var cells: Int {
    unicodeScalars.reduce(0) { $0 + Self.cells($1) }
  }

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    if scalar.properties.generalCategory == .nonspacingMark || scalar.value == 0x200D || scalar.value == 0xFE0F {
      return 0
    }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// The wide and full-width blocks of Unicode Annex 11.
  private static var wide: [ClosedRange<UInt32>] {
    [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ]
  }

  /// The text cut to a number of cells, with an ellipsis when it was longer.
  func clipped(to limit: Int) -> String {
    guard cells > limit else { return String(self) }
    var (kept, used) = ("", 0)
    for character in self {
      let width = String(character).cells
      if used + width > limit - 1 { break }
      kept.append(character)
      used += width
    }
    return kept + "…"
  }
}
