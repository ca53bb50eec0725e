import Foundation

/// Byte strings laid end to end in one buffer, so that a hundred thousand of them cost one allocation.
struct Lines: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// Adds three texts' UTF-8 with the separator between them and a line feed behind.
  mutating func append(_ first: String, _ second: UnsafeBufferPointer<UInt8>, _ third: String) {
    bytes.append(contentsOf: first.utf8)
    bytes.append(Self.separator)
    bytes.append(contentsOf: second)
    bytes.append(Self.separator)
    bytes.append(contentsOf: third.utf8)
    bytes.append(Self.feed)
    ends.append(bytes.count)
  }

  /// Whether a line has separators and feeds only where they were put between the texts.
  func isPlain(_ index: Int) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var (separators, feeds) = (0, 0)
      for position in range(index) {
        separators += buffer[position] == Self.separator ? 1 : 0
        feeds += buffer[position] == Self.feed ? 1 : 0
      }
      return separators == 2 && feeds == 1
    }
  }

  /// Adds a line of another collection.
  mutating func append(_ index: Int, of other: Lines) {
    bytes.append(contentsOf: other.bytes[other.range(index)])
    ends.append(bytes.count)
  }

  mutating func reserve(_ other: Lines) {
    bytes.reserveCapacity(other.bytes.count)
    ends.reserveCapacity(other.count)
  }

  /// A line's place in the buffer, its line feed included.
  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Hands over the bytes of all lines, and where each ends, its line feed included.
  func withLines<Result>(_ body: (UnsafeRawBufferPointer, UnsafeBufferPointer<Int>) -> Result) -> Result {
    bytes.withUnsafeBytes { bytes in ends.withUnsafeBufferPointer { body(bytes, $0) } }
  }

  /// Whether one line stands before another in the order of their bytes.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (range(left), range(right))
    let order = bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return Int32(0) }
      return memcmp(base + first.lowerBound, base + second.lowerBound, min(first.count, second.count))
    }
    return order == 0 ? first.count < second.count : order < 0
  }

  static let feed = UInt8(ascii: "\n")
  static let separator: UInt8 = 0x1F
}
