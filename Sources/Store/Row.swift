/// One row of a result, valid until the next one is asked for; columns count from 0.
///
/// Reading is inlinable, so that in every target it is compiled for the types it is asked for, down to a comparison and a
/// load; only that makes a scan of many rows cost little more than the engine's own work.
@usableFromInline package struct Row {
  @usableFromInline let values: UnsafeBufferPointer<ColumnValue>

  /// A row of these values, which must stay where they are as long as it is read.
  @inlinable package init(_ values: UnsafeBufferPointer<ColumnValue>) {
    self.values = values
  }

  /// What stands in a column, as the engine has it; null for a column that the query does not have.
  @inlinable package func column(_ column: Int) -> ColumnValue {
    values.indices.contains(column) ? values[column] : .null
  }

  /// The column's value; throws when it is null or does not fit the type, which means that the schema and the code
  /// that reads it disagree.
  @inlinable package func get<Value: SQLReadable>(_ column: Int, as type: Value.Type = Value.self) throws -> Value {
    guard let value = Value.read(self.column(column)) else { throw Self.misfit(column, type) }
    return value
  }

  /// The column's value, nil when null.
  @inlinable package func optional<Value: SQLReadable>(
    _ column: Int, as type: Value.Type = Value.self
  ) throws -> Value? {
    if case .null = self.column(column) { return nil }
    return try get(column)
  }

  /// Hands over the bytes of a text or a blob where the engine keeps them; throws for anything else.
  @inlinable package func withBytes<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) throws -> Result {
    guard let bytes = self.column(column).asBytes else { throw Self.misfit(column, [UInt8].self) }
    return try body(bytes)
  }

  @usableFromInline @inline(never) static func misfit(_ column: Int, _ type: Any.Type) -> any Error {
    StoreError(.unreadable, cause: "column \(column) holds no \(type)")
  }
}
