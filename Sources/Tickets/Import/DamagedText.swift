/// Finds text that lost its letters before it reached us: each became a question mark.
enum DamagedText {
  /// Whether four question marks stand in a row.
  static func isDamaged(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Any run of four covers a position that is three more than a multiple of four.
    var position = 3
    while position < text.count {
      if text[position] == mark, run(around: position, text) >= 4 { return true }
      position += 4
    }
    return false
  }

  private static let mark: UInt8 = 0x3F

  private static func run(around position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    var (start, end) = (position, position + 1)
    while start > 0, text[start - 1] == mark { start -= 1 }
    while end < text.count, text[end] == mark { end += 1 }
    return end - start
  }
}
