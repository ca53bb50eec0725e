/// A day sheet as bytes: per section its code, its count and, for lists, the first value and then the steps between
/// values, all as variable-length integers (LEB128; signed values in zigzag).
extension DaySheet {
  package func encoded() -> [UInt8] {
    var writer = VarintWriter()
    for section in sections {
      writer.append(UInt64(section.code.rawValue))
      writer.append(UInt64(section.count))
      var previous: Int64 = 0
      for value in section.values {
        writer.append(signed: value &- previous)
        previous = value
      }
    }
    return writer.bytes
  }

  /// Nil when the bytes are no day sheet.
  package init?(_ bytes: [UInt8]) {
    var sections: [Section] = []
    let whole = DaySheet.read(bytes) { code, count in
      sections.append(Section(code: code, count: count, values: []))
      if code.isList { sections[sections.count - 1].values.reserveCapacity(count) }
    } value: { value in
      sections[sections.count - 1].values.append(value)
    }
    guard whole else { return nil }
    self.init(sections: sections)
  }

  /// Walks through an encoded sheet without building it.
  ///
  /// `section` hears each section's code and count, then `value` its values when it is a list. Returns false when the
  /// bytes are no day sheet.
  package static func read(
    _ bytes: [UInt8], section: (Code, Int) -> Void, value: (Int64) -> Void
  ) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = VarintReader(bytes: buffer)
      while !reader.isAtEnd {
        guard let raw = reader.next(), let rawCode = UInt16(exactly: raw), let rawCount = reader.next(),
          let count = Int(exactly: rawCount), count <= buffer.count || rawCode >> 8 >= 16
        else { return false }
        let code = Code(rawValue: rawCode)
        section(code, count)
        guard code.isList else { continue }
        var current: Int64 = 0
        for _ in 0..<count {
          guard let step = reader.nextSigned() else { return false }
          current &+= step
          value(current)
        }
      }
      return true
    }
  }
}

/// Writes whole numbers in as few bytes as each needs (LEB128; signed ones in zigzag).
package struct VarintWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func append(signed value: Int64) {
    append(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }
}

/// Reads what a `VarintWriter` wrote; nil at the end and for numbers that are cut short.
package struct VarintReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  package init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  package var isAtEnd: Bool { position >= bytes.count }

  package mutating func next() -> UInt64? {
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

  package mutating func nextSigned() -> Int64? {
    next().map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) }
  }
}
