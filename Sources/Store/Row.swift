import Kernel

/// One row of a result, valid until the next one is asked for; columns count from 0.
///
/// The four raw readers expect a column that is not null and of that type; `get` checks both.
package protocol Row {
  func isNull(_ column: Int) -> Bool
  func integer(_ column: Int) -> Int64
  func real(_ column: Int) -> Double
  func text(_ column: Int) -> String
  func blob(_ column: Int) -> [UInt8]
}

extension Row {
  /// The column's value; throws when it is null or does not fit the type, which means that the schema and the code
  /// that reads it disagree.
  package func get<Value: SQLReadable>(_ column: Int, as type: Value.Type = Value.self) throws -> Value {
    guard !isNull(column), let value = Value.read(self, column) else {
      throw StoreError(.unreadable, cause: "column \(column) holds no \(Value.self)")
    }
    return value
  }

  /// The column's value, nil when null.
  package func optional<Value: SQLReadable>(_ column: Int, as type: Value.Type = Value.self) throws -> Value? {
    isNull(column) ? nil : try get(column)
  }
}
