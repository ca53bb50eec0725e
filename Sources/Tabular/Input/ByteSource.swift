/// Bytes that come in order from a file or from another source that they are made of.
protocol ByteSource: AnyObject {
  /// Fills the buffer as far as there are bytes and returns how many; 0 only at the end.
  ///
  /// The buffer must have room for a whole character: 8 bytes or more.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// A source whose next bytes can be looked at before they are read.
final class PeekableSource: ByteSource {
  private let upstream: any ByteSource
  private var held: [UInt8] = []
  private var position = 0

  init(_ upstream: any ByteSource) {
    self.upstream = upstream
  }

  /// The next bytes, at most `count`; fewer only when the source ends before.
  func peek(_ count: Int) throws -> ArraySlice<UInt8> {
    let missing = count - (held.count - position)
    if missing > 0 {
      let more = try [UInt8](unsafeUninitializedCapacity: missing) { buffer, filled in
        filled = try upstream.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      held.append(contentsOf: more)
    }
    return held[position..<min(held.count, position + count)]
  }

  /// Passes over bytes that were peeked at.
  func skip(_ count: Int) {
    position = min(held.count, position + count)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let ready = min(buffer.count, held.count - position)
    buffer.copyBytes(from: held[position..<position + ready])
    position += ready
    if position == held.count {
      held = []
      position = 0
    }
    return try ready + upstream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[ready...]))
  }
}
