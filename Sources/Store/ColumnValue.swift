/// A value as an engine hands it over; text and blobs lie where the engine keeps them, until its next row.
@usableFromInline package enum ColumnValue {
  case null
  case integer(Int64)
  case real(Double)
  /// UTF-8.
  case text(UnsafeBufferPointer<UInt8>)
  case blob(UnsafeBufferPointer<UInt8>)

  /// A whole number, also when the engine worked it out as a real; nil for anything else.
  @inlinable package var asInteger: Int64? {
    switch self {
    case .integer(let integer): integer
    case .real(let real): Int64(exactly: real)
    case .null, .text, .blob: nil
    }
  }

  /// A number; nil for anything else.
  @inlinable package var asReal: Double? {
    switch self {
    case .real(let real): real
    case .integer(let integer): Double(integer)
    case .null, .text, .blob: nil
    }
  }

  /// A text, copied; nil for anything else.
  @inlinable package var asText: String? {
    if case .text(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
  }

  /// The bytes of a text or a blob where they lie; nil for anything else.
  @inlinable package var asBytes: UnsafeBufferPointer<UInt8>? {
    switch self {
    case .text(let bytes), .blob(let bytes): bytes
    case .null, .integer, .real: nil
    }
  }
}
