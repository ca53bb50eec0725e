/// Walks through an encoded day sheet where its bytes lie; the values of a section are taken or passed over.
package struct SheetScanner {
  @usableFromInline var reader: VarintReader
  @usableFromInline var isSound = true

  @inlinable package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    reader = VarintReader(bytes: bytes)
  }

  /// Whether every byte was gone through and made sense.
  @inlinable package var isWhole: Bool { isSound && reader.isAtEnd }

  /// The next section's code and count; nil at the end, and where the bytes are no day sheet.
  ///
  /// A list's values, as many as the count says, must be taken or passed over before the next section.
  @inlinable @inline(__always) package mutating func next() -> (code: DaySheet.Code, count: Int)? {
    reader.shortSection() ?? nextLong()
  }

  @usableFromInline @inline(never) package mutating func nextLong() -> (code: DaySheet.Code, count: Int)? {
    guard isSound, !reader.isAtEnd else { return nil }
    guard let raw = reader.next(), let code = UInt16(exactly: raw), let rawCount = reader.next(),
      let count = Int(exactly: rawCount), count <= (code >> 8 < 16 ? reader.bytes.count : DaySheet.countLimit)
    else {
      isSound = false
      return nil
    }
    return (DaySheet.Code(rawValue: code), count)
  }

  /// Hands over so many values of a list, in ascending order.
  @inlinable @inline(__always) package mutating func values(_ count: Int, _ body: (Int64) -> Void) {
    var current: Int64 = 0
    for _ in 0..<count {
      guard let step = reader.nextSigned() else {
        // Damaged bytes: nothing after them is read.
        reader.position = reader.bytes.count
        isSound = false
        return
      }
      current &+= step
      body(current)
    }
  }

  /// Passes over so many values of a list.
  @inlinable @inline(__always) package mutating func skip(_ count: Int) {
    if !reader.skip(count) { isSound = false }
  }
}

extension VarintReader {
  /// A section's code of two bytes and its count of one, as nearly all are; nil, and nothing read, for any other.
  @inlinable @inline(__always) mutating func shortSection() -> (code: DaySheet.Code, count: Int)? {
    guard bytes.count - position >= 3 else { return nil }
    let (low, high, count) = (bytes[position], bytes[position + 1], bytes[position + 2])
    guard low >= 0x80, high < 0x80, count < 0x80, Int(count) <= bytes.count else { return nil }
    position += 3
    return (DaySheet.Code(rawValue: UInt16(low & 0x7F) | UInt16(high) << 7), Int(count))
  }

  /// Passes over so many numbers, mostly eight bytes at a time; false when there are not so many.
  @inlinable mutating func skip(_ count: Int) -> Bool {
    var left = count
    while left > 4, bytes.count - position >= 8, let start = bytes.baseAddress {
      let word = UnsafeRawPointer(start + position).loadUnaligned(as: UInt64.self)
      // Every number ends in the one byte of its that has no highest bit.
      let ends = (~word & 0x8080_8080_8080_8080).nonzeroBitCount
      guard ends < left else { break }
      left -= ends
      position += 8
    }
    while left > 0, position < bytes.count {
      if bytes[position] < 0x80 { left -= 1 }
      position += 1
    }
    return left == 0
  }
}
