import Synchronization

/// Counts the lines that are UTF-8 in a file that is read in another encoding: the sign of a file put together from two.
///
/// Only characters of three and more bytes count, such as Chinese ones: two bytes are UTF-8 by accident too often.
final class UTF8Lines: Sendable {
  private struct Line {
    var isUTF8 = true
    var hasLongCharacter = false
    /// Bytes that the character under way lacks, and what the next of them may be.
    var lacking = 0
    var next: ClosedRange<UInt8> = 0x80...0xBF

    var counts: Bool { isUTF8 && hasLongCharacter && lacking == 0 }
  }

  private let state = Mutex((line: Line(), count: 0))

  /// Lines found so far, the one under way left out.
  var count: Int { state.withLock { $0.count } }

  /// Takes the next bytes of the file, as they are in it.
  func take(_ bytes: UnsafeRawBufferPointer) {
    state.withLock { state in
      for byte in bytes {
        if byte == 0x0A {
          state.count += state.line.counts ? 1 : 0
          state.line = Line()
        } else if state.line.isUTF8, byte >= 0x80 || state.line.lacking > 0 {
          Self.take(byte, &state.line)
        }
      }
    }
  }

  /// Ends the last line.
  func end() {
    state.withLock { state in
      state.count += state.line.counts ? 1 : 0
      state.line = Line()
    }
  }

  private static func take(_ byte: UInt8, _ line: inout Line) {
    if line.lacking > 0 {
      line.isUTF8 = line.next.contains(byte)
      line.lacking -= 1
      line.next = 0x80...0xBF
      return
    }
    switch byte {
    case 0xC2...0xDF: line.lacking = 1
    case 0xE0...0xEF:
      (line.lacking, line.hasLongCharacter) = (2, true)
      line.next = byte == 0xE0 ? 0xA0...0xBF : byte == 0xED ? 0x80...0x9F : 0x80...0xBF
    case 0xF0...0xF4:
      (line.lacking, line.hasLongCharacter) = (3, true)
      line.next = byte == 0xF0 ? 0x90...0xBF : byte == 0xF4 ? 0x80...0x8F : 0x80...0xBF
    default: line.isUTF8 = false
    }
  }
}
