import CPostgres
import Store

/// A statement's values as libpq takes them: integers, reals and blobs in binary with their type named, text as text so
/// that the server may infer what it stands for.
struct PostgresParameters {
  private let types: [Oid]
  private let bytes: [[UInt8]?]
  private let formats: [Int32]

  init(_ values: [SQLValue]) {
    types = values.map(Self.type)
    bytes = values.map(Self.bytes)
    formats = values.map { if case .text = $0 { 0 } else { 1 } }
  }

  func withPointers<T>(
    _ body: ([Oid], [UnsafePointer<CChar>?], [Int32], [Int32]) throws -> T
  ) rethrows -> T {
    var flat: [UInt8] = []
    let starts = bytes.map { value in
      defer { flat += (value ?? []) + [0] }
      return flat.count
    }
    let lengths = bytes.map { Int32($0?.count ?? 0) }
    return try flat.withUnsafeBytes { raw in
      let base = raw.assumingMemoryBound(to: CChar.self).baseAddress
      let pointers = zip(bytes, starts).map { value, start in value == nil ? nil : base?.advanced(by: start) }
      return try body(types, pointers, lengths, formats)
    }
  }

  private static func type(_ value: SQLValue) -> Oid {
    switch value {
    case .null, .text: 0
    case .integer: PostgresType.bigint
    case .real: PostgresType.double
    case .blob: PostgresType.bytea
    }
  }

  private static func bytes(_ value: SQLValue) -> [UInt8]? {
    switch value {
    case .null: nil
    case .integer(let integer): bigEndian(UInt64(bitPattern: integer))
    case .real(let real): bigEndian(real.bitPattern)
    case .text(let text): Array(text.utf8)
    case .blob(let blob): blob
    }
  }

  private static func bigEndian(_ bits: UInt64) -> [UInt8] {
    withUnsafeBytes(of: bits.bigEndian) { Array($0) }
  }
}

/// The server's numbers for the types the schema uses (`pg_type.dat`).
enum PostgresType {
  static let boolean: Oid = 16
  static let bytea: Oid = 17
  static let bigint: Oid = 20
  static let smallint: Oid = 21
  static let integer: Oid = 23
  static let real: Oid = 700
  static let double: Oid = 701
}
