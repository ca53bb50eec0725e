import Glibc

/// Finds the records and fields in a block of CSV text: RFC 4180, any line end, any delimiter.
///
/// A quote opens a quoted field only at its start; elsewhere it is a character like any other. What follows a closing
/// quote belongs to the field and marks the record.
struct CSVScanner {
  enum Ending: Equatable {
    /// The text ran out, or holds no further whole record.
    case needsMore
    /// The last field of the file opens a quote on this line and never closes it.
    case unterminatedQuote(line: Int)
  }

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  let delimiter: UInt8
  /// The physical line of the next record.
  var line: Int
  var fields: [RecordBatch.Field] = []
  var records: [RecordBatch.Record] = []
  /// Fields, by position, whose text still holds quotes to undo.
  var quoted: [Int] = []

  init(delimiter: UInt8, line: Int = 1) {
    self.delimiter = delimiter
    self.line = line
  }

  /// Finds whole records until the text ends and returns how many bytes they take.
  ///
  /// - Parameters:
  ///   - isLast: true when nothing comes after this text, so that its end ends a record.
  ///   - limit: records after which to stop.
  mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>, isLast: Bool, limit: Int = .max
  ) -> (used: Int, ending: Ending) {
    guard let base = text.baseAddress else { return (0, .needsMore) }
    let text = Text(base: base, count: text.count, delimiter: delimiter)
    var position = 0
    while position < text.count, records.count < limit {
      let (firstField, firstQuoted) = (fields.count, quoted.count)
      guard let end = scanRecord(text, from: position, isLast: isLast) else {
        fields.removeLast(fields.count - firstField)
        quoted.removeLast(quoted.count - firstQuoted)
        return (position, isLast ? .unterminatedQuote(line: openedLine) : .needsMore)
      }
      position = end
    }
    return (position, .needsMore)
  }

  /// Where the quote that was never closed opens.
  private var openedLine = 0

  /// Adds the record that starts here; nil when its end is not in the text.
  @inline(__always)
  private mutating func scanRecord(_ text: Text, from start: Int, isLast: Bool) -> Int? {
    let firstField = fields.count
    var breaks = 0
    var hasStrayQuote = false
    var start = start
    while true {
      var end: Int
      if start < text.count, text.base[start] == Self.quote {
        guard let field = quotedField(text, from: start, isLast: isLast) else {
          openedLine = line + breaks
          return nil
        }
        end = field.end
        breaks += field.breaks
        hasStrayQuote = hasStrayQuote || field.isStray
      } else {
        end = text.fieldEnd(from: start)
        fields.append(
          RecordBatch.Field(start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: end &- start)))
      }
      if end < text.count, text.base[end] == delimiter {
        start = end &+ 1
        continue
      }
      guard let next = text.recordEnd(at: end, isLast: isLast) else { return nil }
      close(firstField: firstField, isBlank: end == start, breaks: breaks, hasStrayQuote: hasStrayQuote)
      return next
    }
  }

  /// Adds the record unless its line is blank, and moves on to the next line.
  @inline(__always)
  private mutating func close(firstField: Int, isBlank: Bool, breaks: Int, hasStrayQuote: Bool) {
    if isBlank, fields.count == firstField + 1 {
      fields.removeLast()
    } else {
      records.append(
        RecordBatch.Record(
          line: line, firstField: firstField, fieldCount: fields.count - firstField, hasStrayQuote: hasStrayQuote))
    }
    line += breaks + 1
  }

  /// Adds the field that the quote here opens; nil when its end is not in the text.
  private mutating func quotedField(
    _ text: Text, from opening: Int, isLast: Bool
  ) -> (end: Int, breaks: Int, isStray: Bool)? {
    var position = opening + 1
    var hasQuotes = false
    while true {
      guard let closing = text.first(Self.quote, from: position) else { return nil }
      if closing + 1 == text.count, !isLast { return nil }
      if closing + 1 < text.count, text.base[closing + 1] == Self.quote {
        hasQuotes = true
        position = closing + 2
        continue
      }
      let end = text.fieldEnd(from: closing + 1)
      let isStray = end > closing + 1
      if isStray || hasQuotes { quoted.append(fields.count) }
      let length = (isStray ? end : closing) - opening - 1
      fields.append(RecordBatch.Field(start: UInt32(opening + 1), length: UInt32(length)))
      return (end, text.lineBreaks(in: opening + 1..<closing), isStray)
    }
  }
}

/// The text that is being scanned, with the searches that the scanner is made of.
private struct Text {
  let base: UnsafePointer<UInt8>
  let count: Int
  private let delimiters: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let lineFeeds = ones &* 0x0A
  private static let returns = ones &* 0x0D

  init(base: UnsafePointer<UInt8>, count: Int, delimiter: UInt8) {
    self.base = base
    self.count = count
    delimiters = Self.ones &* UInt64(delimiter)
  }

  /// The first delimiter or line end from here on, or `count`, looking at eight bytes at a time.
  @inline(__always)
  func fieldEnd(from start: Int) -> Int {
    var position = start
    while position &+ 8 <= count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
      let hits = zeros(word ^ delimiters) | zeros(word ^ Self.lineFeeds) | zeros(word ^ Self.returns)
      if hits != 0 { return position &+ hits.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
    let delimiter = UInt8(truncatingIfNeeded: delimiters)
    while position < count, base[position] != delimiter, base[position] != 0x0A, base[position] != 0x0D {
      position &+= 1
    }
    return position
  }

  /// The high bit of every byte that is zero; bits above the lowest may be wrong.
  @inline(__always)
  private func zeros(_ word: UInt64) -> UInt64 {
    (word &- Self.ones) & ~word & Self.highs
  }

  /// Where the next record begins when this one ends here; nil when that takes more text to tell.
  @inline(__always)
  func recordEnd(at end: Int, isLast: Bool) -> Int? {
    if end == count { return isLast ? count : nil }
    if base[end] == 0x0A { return end &+ 1 }
    if end &+ 1 == count { return isLast ? count : nil }
    return base[end &+ 1] == 0x0A ? end &+ 2 : end &+ 1
  }

  func first(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count, let found = memchr(base + start, Int32(byte), count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Line ends inside a quoted field; CR LF is one.
  func lineBreaks(in range: Range<Int>) -> Int {
    var breaks = 0
    for position in range {
      if base[position] == 0x0A {
        breaks += 1
      } else if base[position] == 0x0D, position + 1 == range.upperBound || base[position + 1] != 0x0A {
        breaks += 1
      }
    }
    return breaks
  }
}
