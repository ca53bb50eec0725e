package import Store

extension StoredWord {
  package var sqlValue: SQLValue { .integer(Int64(rawValue)) }

  package static func read(_ row: any Row, _ column: Int) -> Self? {
    UInt8(exactly: row.integer(column)).flatMap(Self.init(rawValue:))
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
