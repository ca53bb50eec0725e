/// A day sheet as bytes: per section its code, its count and, for lists, the first value and then the steps between
/// values, all as variable-length integers (LEB128; signed values in zigzag).
extension DaySheet {
  package func encoded() -> [UInt8] {
    var writer = VarintWriter()
    var position = 0
    while position < entries.count {
      let code = entries[position].code
      var end = position + 1
      while end < entries.count, entries[end].code == code { end += 1 }
      writer.append(UInt64(code.rawValue))
      writer.append(UInt64(end - position))
      if code.isList { writer.append(steps: entries[position..<end]) }
      position = end
    }
    return writer.bytes
  }

  /// Nil when the bytes are no day sheet.
  package init?(_ bytes: [UInt8]) {
    var entries: [Entry] = []
    var current = Code(rawValue: 0)
    let whole = DaySheet.read(bytes) { code, count in
      current = code
      if !code.isList { entries += repeatElement(Entry(code), count: min(count, DaySheet.countLimit)) }
    } value: { value in
      entries.append(Entry(current, value))
    }
    guard whole else { return nil }
    self.init(ascending: entries)
  }

  /// More than happens in a day; a larger count means damaged bytes.
  @usableFromInline static let countLimit = 10_000_000

  /// Walks through an encoded sheet without building it.
  ///
  /// `section` hears each section's code and count, then `value` its values when it is a list. Returns false when the
  /// bytes are no day sheet.
  @inlinable package static func read(
    _ bytes: [UInt8], section: (Code, Int) -> Void, value: (Int64) -> Void
  ) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = SheetScanner(buffer)
      while let (code, count) = scanner.next() {
        section(code, count)
        if code.isList { scanner.values(count, value) }
      }
      return scanner.isWhole
    }
  }
}

/// Writes whole numbers in as few bytes as each needs (LEB128; signed ones in zigzag).
package struct VarintWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// The first value, then from each to the next.
  mutating func append(steps entries: ArraySlice<DaySheet.Entry>) {
    var previous: Int64 = 0
    for entry in entries {
      append(signed: entry.value - previous)
      previous = entry.value
    }
  }

  /// Starts anew, in the same memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func append(byte: UInt8) {
    bytes.append(byte)
  }

  package mutating func append(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func append(signed value: Int64) {
    append(Self.zigzag(value))
  }

  /// The text's length in UTF-8, then the text.
  package mutating func append(text: String) {
    append(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// How many bytes a number takes.
  static func length(_ value: UInt64) -> Int { (70 - (value | 1).leadingZeroBitCount) / 7 }

  /// How many bytes a signed number takes.
  static func length(signed value: Int64) -> Int { length(zigzag(value)) }

  private static func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: (value << 1) ^ (value >> 63)) }
}

/// Reads what a `VarintWriter` wrote; nil at the end and for numbers that are cut short.
package struct VarintReader {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline var position = 0

  @inlinable package init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  @inlinable package var isAtEnd: Bool { position >= bytes.count }

  @inlinable @inline(__always) package mutating func next() -> UInt64? {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  mutating func nextByte() -> UInt8? {
    guard position < bytes.count else { return nil }
    position += 1
    return bytes[position - 1]
  }

  @inlinable @inline(__always) package mutating func nextSigned() -> Int64? {
    next().map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) }
  }

  /// A text's UTF-8, which lies in the bytes that are read.
  package mutating func nextText() -> UnsafeBufferPointer<UInt8>? {
    guard let length = next(), length <= bytes.count - position else { return nil }
    let end = position + Int(length)
    defer { position = end }
    return UnsafeBufferPointer(rebasing: bytes[position..<end])
  }
}
