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
@usableFromInline package protocol SQLReadable {
  /// The value of a column; nil when it does not fit, as null never does.
  static func read(_ value: ColumnValue) -> Self?
}

/// A type that goes into columns and comes out the same.
package typealias SQLConvertible = SQLBindable & SQLReadable

extension Int64: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self) }
  @inlinable package static func read(_ value: ColumnValue) -> Int64? { value.asInteger }
}

extension Int: SQLConvertible {
  package var sqlValue: SQLValue { .integer(Int64(self)) }
  @inlinable package static func read(_ value: ColumnValue) -> Int? { value.asInteger.flatMap(Int.init(exactly:)) }
}

extension Bool: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
  @inlinable package static func read(_ value: ColumnValue) -> Bool? { value.asInteger.map { $0 != 0 } }
}

extension Double: SQLConvertible {
  package var sqlValue: SQLValue { .real(self) }
  @inlinable package static func read(_ value: ColumnValue) -> Double? { value.asReal }
}

extension String: SQLConvertible {
  package var sqlValue: SQLValue { .text(self) }
  @inlinable package static func read(_ value: ColumnValue) -> String? { value.asText }
}

extension [UInt8]: SQLConvertible {
  package var sqlValue: SQLValue { .blob(self) }
  @inlinable package static func read(_ value: ColumnValue) -> [UInt8]? {
    if case .blob(let bytes) = value { Array(bytes) } else { nil }
  }
}

extension Instant: SQLConvertible {
  package var sqlValue: SQLValue { .integer(rawValue) }
  package static func read(_ value: ColumnValue) -> Instant? { value.asInteger.map(Instant.init(_:)) }
}

extension Day: SQLConvertible {
  package var sqlValue: SQLValue { .text(description) }
  package static func read(_ value: ColumnValue) -> Day? { value.asText.flatMap { Day($0) } }
}

extension Identifier: SQLConvertible {
  package var sqlValue: SQLValue { .integer(rawValue) }
  package static func read(_ value: ColumnValue) -> Self? {
    guard let integer = value.asInteger else { return nil }
    return Self(integer)
  }
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
  package static func read(_ value: ColumnValue) -> Self? {
    value.asText.flatMap(Self.init(rawValue:))
  }
}
