/// A rectangle of cells on a sheet; rows and columns count from 0 and both ends belong to it.
package struct CellRange: Hashable, Sendable {
  package var firstRow: Int
  package var firstColumn: Int
  package var lastRow: Int
  package var lastColumn: Int

  package init(firstRow: Int, firstColumn: Int, lastRow: Int, lastColumn: Int) {
    self.firstRow = firstRow
    self.firstColumn = firstColumn
    self.lastRow = lastRow
    self.lastColumn = lastColumn
  }

  /// A part of one column.
  package init(column: Int, rows: Range<Int>) {
    self.init(
      firstRow: rows.lowerBound, firstColumn: column, lastRow: max(rows.lowerBound, rows.upperBound - 1),
      lastColumn: column)
  }
}
