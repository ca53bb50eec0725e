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

  var rowCount: Int { Int(PQntuples(handle)) }

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
      case "57P01", "57P02", "57P03", "": .lost
      default: .other
      }
    return StoreError(kind, cause: PQresultErrorMessage(result).map { String(cString: $0) } ?? state)
  }
}

/// A row of a result.
struct PostgresRow: Row {
  let result: PostgresResult
  let number: Int32

  func isNull(_ column: Int) -> Bool { PQgetisnull(result.handle, number, Int32(column)) == 1 }

  func integer(_ column: Int) -> Int64 {
    switch PQftype(result.handle, Int32(column)) {
    case PostgresType.bigint: Int64(bitPattern: bits(column, as: UInt64.self))
    case PostgresType.integer: Int64(Int32(bitPattern: bits(column, as: UInt32.self)))
    case PostgresType.smallint: Int64(Int16(bitPattern: bits(column, as: UInt16.self)))
    case PostgresType.boolean: Int64(bits(column, as: UInt8.self))
    default: Int64(text(column)) ?? 0
    }
  }

  func real(_ column: Int) -> Double {
    switch PQftype(result.handle, Int32(column)) {
    case PostgresType.double: Double(bitPattern: bits(column, as: UInt64.self))
    case PostgresType.real: Double(Float(bitPattern: bits(column, as: UInt32.self)))
    default: Double(integer(column))
    }
  }

  func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }
  func blob(_ column: Int) -> [UInt8] { Array(bytes(column)) }

  private func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    let length = Int(PQgetlength(result.handle, number, Int32(column)))
    return UnsafeRawBufferPointer(start: PQgetvalue(result.handle, number, Int32(column)), count: length)
  }

  private func bits<Bits: FixedWidthInteger>(_ column: Int, as type: Bits.Type) -> Bits {
    let raw = bytes(column)
    return raw.count == MemoryLayout<Bits>.size ? Bits(bigEndian: raw.loadUnaligned(as: Bits.self)) : 0
  }
}
