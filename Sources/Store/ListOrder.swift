/// In which order a list is read: by one of its columns, from the first value to the last or back.
package struct ListOrder<Column: RawRepresentable<String> & Sendable & Equatable>: Sendable, Equatable {
  package let column: Column
  package let isDescending: Bool

  package init(_ column: Column, descending: Bool = false) {
    (self.column, isDescending) = (column, descending)
  }

  /// Reads `score`, or `-score` for the largest first; nil for what names no column.
  package init?(_ text: String?) {
    guard let text else { return nil }
    isDescending = text.hasPrefix("-")
    guard let column = Column(rawValue: isDescending ? String(text.dropFirst()) : text) else { return nil }
    self.column = column
  }

  /// The order as an address writes it.
  package var text: String { (isDescending ? "-" : "") + column.rawValue }

  /// What stands behind `ORDER BY`: the column, then `tie` in the same direction, so that equal rows keep their places.
  package func by(_ column: SQL, tie: SQL) -> SQL {
    let way: SQL = isDescending ? " DESC" : " ASC"
    return column + way + ", " + tie + way
  }
}
