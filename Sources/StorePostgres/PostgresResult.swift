import CPostgres
import Store

/// What a statement gave back, in binary; freed with the last reference.
final class PostgresResult {
  let handle: OpaquePointer

  /// Throws a `StoreError` when the server refused the statement.
  init(_ result: OpaquePointer?, session: PostgresSession) throws {
    guard let result else { throw session.failure() }
    handle = result
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN: break
    default: throw Self.failure(result)
    }
  }

  deinit {
    PQclear(handle)
  }

  var changedRows: Int {
    PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0
  }

  private static func failure(_ result: OpaquePointer) -> StoreError {
    // 67 is 'C', PG_DIAG_SQLSTATE: a macro that Swift does not import.
    let state = PQresultErrorField(result, 67).map { String(cString: $0) } ?? ""
    let kind: StoreError.Kind =
      switch state {
      case "23505": .unique
      case "23514", "23502": .check
      case "23503": .foreignKey
      case "55P03", "40001", "40P01", "57014": .busy
      case "53100": .full
      case "25006": .readOnly
      case "42501": .notAllowed
      case "57P01", "57P02", "57P03", "": .lost
      default: .other
      }
    return StoreError(kind, cause: PQresultErrorMessage(result).map { String(cString: $0) } ?? state)
  }
}

extension PostgresResult {
  /// Hands over each row in turn.
  func forEachRow(_ body: (Row) throws -> Void) throws {
    let types = (0..<PQnfields(handle)).map { PQftype(handle, $0) }
    try withUnsafeTemporaryAllocation(of: ColumnValue.self, capacity: types.count) { values in
      values.initialize(repeating: .null)
      for number in 0..<PQntuples(handle) {
        for (column, type) in types.enumerated() { values[column] = value(number, Int32(column), type) }
        try body(Row(UnsafeBufferPointer(values)))
      }
    }
  }

  private func value(_ row: Int32, _ column: Int32, _ type: Oid) -> ColumnValue {
    guard PQgetisnull(handle, row, column) == 0 else { return .null }
    let raw = UnsafeRawBufferPointer(
      start: PQgetvalue(handle, row, column), count: Int(PQgetlength(handle, row, column)))
    return switch type {
    case PostgresType.bigint: .integer(Int64(bitPattern: Self.bits(raw)))
    case PostgresType.integer: .integer(Int64(Int32(bitPattern: Self.bits(raw))))
    case PostgresType.smallint: .integer(Int64(Int16(bitPattern: Self.bits(raw))))
    case PostgresType.boolean: .integer(Int64(Self.bits(raw) as UInt8))
    case PostgresType.double: .real(Double(bitPattern: Self.bits(raw)))
    case PostgresType.real: .real(Double(Float(bitPattern: Self.bits(raw))))
    case PostgresType.bytea: .blob(raw.assumingMemoryBound(to: UInt8.self))
    default: .text(raw.assumingMemoryBound(to: UInt8.self))
    }
  }

  private static func bits<Bits: FixedWidthInteger>(_ raw: UnsafeRawBufferPointer) -> Bits {
    raw.count == MemoryLayout<Bits>.size ? Bits(bigEndian: raw.loadUnaligned(as: Bits.self)) : 0
  }
}
