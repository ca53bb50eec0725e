import Kernel
import Tabular

/// A record's fields by what they mean.
struct RecordView {
  let bytes: UnsafeBufferPointer<UInt8>
  let fields: ArraySlice<RecordBatch.Field>
  let missing: MissingValues

  func slice(_ position: Int) -> TicketRow.Slice {
    let field = fields[fields.startIndex + position]
    return TicketRow.Slice(start: Int(field.start), length: Int(field.length)).trimmed(in: bytes)
  }
}

extension TicketRow.Slice {
  /// Without blanks at either end.
  func trimmed(in bytes: UnsafeBufferPointer<UInt8>) -> Self {
    var slice = self
    while slice.length > 0, bytes[slice.start] <= 0x20 {
      slice.start += 1
      slice.length -= 1
    }
    while slice.length > 0, bytes[slice.start + slice.length - 1] <= 0x20 { slice.length -= 1 }
    return slice
  }

  func bytes(in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<start + length])
  }
}

extension RecordView {
  /// The field's bytes; nil when the file has no such column or nothing in it.
  func text(
    _ column: FileColumns.Column, limit: Int = 10_000
  ) throws(RowFailure) -> TicketRow.Slice? {
    guard column.position >= 0 else { return nil }
    let slice = slice(column.position)
    guard slice.length > 0 else { return nil }
    let text = slice.bytes(in: bytes)
    if missing.contains(text) { return nil }
    if slice.length > limit { throw RowFailure(field: column.field, reason: .tooLong) }
    if !Self.isUTF8(text) { throw RowFailure(field: column.field, reason: .badText) }
    return slice
  }

  func word(
    _ column: FileColumns.Column
  ) throws(RowFailure) -> UnsafeBufferPointer<UInt8>? {
    try text(column, limit: 200)?.bytes(in: bytes)
  }

  func time(
    _ column: FileColumns.Column, _ reader: inout TimeColumn, after created: Instant?
  ) throws(RowFailure) -> Instant? {
    guard let slice = try text(column, limit: 64) else { return nil }
    let text = slice.bytes(in: bytes)
    if let unit = reader.unit, let created { return created + (try duration(text, unit: unit, column.field)) }
    guard let timePosition = reader.timePosition else {
      return try instant(text, &reader, column.field, after: created)
    }
    let joined = Array(text) + [0x20] + Array(self.slice(timePosition).bytes(in: bytes))
    return try joined.withUnsafeBufferPointer { joined throws(RowFailure) in
      try instant(joined, &reader, column.field, after: created)
    }
  }

  private func instant(
    _ bytes: UnsafeBufferPointer<UInt8>, _ reader: inout TimeColumn, _ field: TicketField, after created: Instant?
  ) throws(RowFailure) -> Instant {
    switch reader.read(bytes, notBefore: created) {
    case .success(let instant): return instant
    case .failure(.clipped): throw RowFailure(field: field, reason: .clippedTime)
    case .failure(.noOffset): throw RowFailure(field: field, reason: .noOffset)
    case .failure(.implausible): throw RowFailure(field: field, reason: .implausibleTime)
    case .failure(.unreadable): throw RowFailure(field: field, reason: .badTime)
    }
  }

  /// A number of units, or `H:MM:SS`.
  func duration(
    _ bytes: UnsafeBufferPointer<UInt8>, unit: Milliseconds, _ field: TicketField
  ) throws(RowFailure) -> Milliseconds {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: ":").map { Int64($0) }
    if parts.count == 3, let hours = parts[0], let minutes = parts[1], let seconds = parts[2],
      [hours, minutes, seconds].allSatisfy({ (-99_999_999...99_999_999).contains($0) })
    {
      return (hours * 3600 + minutes * 60 + seconds) * 1000
    }
    guard let number = Double(text), abs(number) * Double(unit) < 1e15 else {
      throw RowFailure(field: field, reason: .badNumber)
    }
    return Milliseconds((number * Double(unit)).rounded())
  }

  /// Whether this is UTF-8 without the NUL that no database text may hold.
  static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var (position, highBits): (Int, UInt64) = (0, 0)
    while position + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      // A byte that is zero borrows; one with its high bit set is none, whatever it borrows.
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { return false }
      highBits |= word
      position += 8
    }
    while position < bytes.count {
      if bytes[position] == 0 { return false }
      highBits |= UInt64(bytes[position])
      position += 1
    }
    return highBits & 0x8080_8080_8080_8080 == 0 || isWellFormed(bytes)
  }

  private static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }
}
