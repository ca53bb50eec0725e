package import Kernel

/// A value that can be bound to a statement or read from a row.
package enum SQLValue: Sendable, Equatable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// A type that a statement can bind.
package protocol SQLBindable {
  var sqlValue: SQLValue { get }
}

/// A type that can be read from a column.
package protocol SQLReadable {
  /// The value of a column that is not null; nil when it does not fit.
  static func read(_ row: any Row, _ column: Int) -> Self?
}

/// A type that goes into columns and comes out the same.
package typealias SQLConvertible = SQLBindable & SQLReadable

extension Int64: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self) }
  package static func read(_ row: any Row, _ column: Int) -> Int64? { row.integer(column) }
}

extension Int: SQLConvertible {
  package var sqlValue: SQLValue { .integer(Int64(self)) }
  package static func read(_ row: any Row, _ column: Int) -> Int? { Int(exactly: row.integer(column)) }
}

extension Bool: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
  package static func read(_ row: any Row, _ column: Int) -> Bool? { row.integer(column) != 0 }
}

extension Double: SQLConvertible {
  package var sqlValue: SQLValue { .real(self) }
  package static func read(_ row: any Row, _ column: Int) -> Double? { row.real(column) }
}

extension String: SQLConvertible {
  package var sqlValue: SQLValue { .text(self) }
  package static func read(_ row: any Row, _ column: Int) -> String? { row.text(column) }
}

extension [UInt8]: SQLConvertible {
  package var sqlValue: SQLValue { .blob(self) }
  package static func read(_ row: any Row, _ column: Int) -> [UInt8]? { row.blob(column) }
}

extension Instant: SQLConvertible {
  package var sqlValue: SQLValue { .integer(rawValue) }
  package static func read(_ row: any Row, _ column: Int) -> Instant? { Instant(row.integer(column)) }
}

extension Day: SQLConvertible {
  package var sqlValue: SQLValue { .text(description) }
  package static func read(_ row: any Row, _ column: Int) -> Day? { Day(row.text(column)) }
}

extension Identifier: SQLConvertible {
  package var sqlValue: SQLValue { .integer(rawValue) }
  package static func read(_ row: any Row, _ column: Int) -> Self? { Self(row.integer(column)) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension SQLValue: SQLBindable {
  package var sqlValue: SQLValue { self }
}

/// An enumeration kept by its text name.
extension SQLBindable where Self: RawRepresentable, RawValue == String {
  package var sqlValue: SQLValue { .text(rawValue) }
}

extension SQLReadable where Self: RawRepresentable, RawValue == String {
  package static func read(_ row: any Row, _ column: Int) -> Self? { Self(rawValue: row.text(column)) }
}
