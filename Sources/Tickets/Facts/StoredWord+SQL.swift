package import Store

extension StoredWord {
  package var sqlValue: SQLValue { .integer(Int64(rawValue)) }

  package static func read(_ value: ColumnValue) -> Self? {
    value.asInteger.flatMap(UInt8.init(exactly:)).flatMap(Self.init(rawValue:))
  }
}

extension Channel: SQLConvertible {}
extension Priority: SQLConvertible {}
extension Tier: SQLConvertible {}
extension Status: SQLConvertible {}
extension Exclusion: SQLConvertible {}
extension Role: SQLConvertible {}
extension ClockKind: SQLConvertible {}
extension Outcome: SQLConvertible {}
