import Kernel
import Statistics

/// A report as a workbook: a sheet for each table, intervals in columns of their own.
package struct ReportWorkbook {
  let title: String
  let subtitle: String
  let findings: [String]
  let tables: [ReportTable]
  let labels: ReportLabels

  package init(
    title: String, subtitle: String, findings: [String] = [], tables: [ReportTable], labels: ReportLabels
  ) {
    (self.title, self.subtitle, self.findings, self.tables) = (title, subtitle, findings, tables)
    self.labels = labels
  }

  /// Writes the file, whole or not at all; throws a `Problem` when it cannot be written.
  package func write(to path: String) throws {
    let book = try WorkbookWriter(path: path)
    for (index, table) in tables.enumerated() {
      try write(table, on: try book.addSheet(table.title), findings: index == 0 ? findings : [])
    }
    if tables.isEmpty { try writeLines(on: try book.addSheet(title), heading: title, findings: findings) }
    try book.save()
  }

  private func writeLines(on sheet: Sheet, heading: String, findings: [String]) throws {
    try sheet.line(heading, .title)
    try sheet.line(subtitle, .remark)
    for finding in findings { try sheet.line(finding) }
    sheet.skip()
  }

  private func write(_ table: ReportTable, on sheet: Sheet, findings: [String]) throws {
    let heading = title.hasPrefix(table.title) ? title : "\(title) · \(table.title)"
    try writeLines(on: sheet, heading: heading, findings: findings)
    let widths = table.columns.indices.map { column in table.rows.contains { $0.cells[column].hasInterval } }
    let titles = zip(table.columns, widths).flatMap { column, isWide in
      [column.heading] + (isWide ? [labels.intervalLow, labels.intervalHigh] : [])
    }
    let firstRow = sheet.nextRow
    try sheet.head(titles, frozenColumns: table.columns.prefix { $0.kind != .figure }.count)
    for row in table.rows {
      let cells = zip(row.cells, widths).flatMap { cell, isWide in cell.sheetCells(withInterval: isWide) }
      try sheet.row(cells.map { cell in row.isTotal ? cell.styled { $0.isBold = true } : cell })
    }
    let lastRow = firstRow + table.rows.count { !$0.isTotal }
    try sheet.filter(
      CellRange(firstRow: firstRow, firstColumn: 0, lastRow: lastRow, lastColumn: max(0, titles.count - 1)))
    sheet.skip()
    for note in table.notes { try sheet.line(note, .remark) }
    try sheet.printsOnA4(landscape: titles.count > 7)
  }
}

extension ReportCell {
  var hasInterval: Bool {
    switch self {
    case .estimate, .change: true
    case .text, .count, .number, .none: false
    }
  }

  /// The cell, and the two ends of its interval in a column that has such.
  func sheetCells(withInterval isWide: Bool) -> [SheetCell] {
    switch self {
    case .text(let text): [.text(text)] + Self.blanks(isWide)
    case .count(let count): [.integer(count)] + Self.blanks(isWide)
    case .number(let value, let decimals, let isFaint):
      [SheetCell.number(value, decimals: decimals).styled { $0.color = isFaint ? 0x8A919E : nil }] + Self.blanks(isWide)
    case .estimate(let value, let interval, let decimals, _):
      [value, interval?.low, interval?.high].map { .number($0, decimals: decimals) }
    case .change(let value, let interval, let decimals):
      [value, interval?.low, interval?.high].map { .difference($0, decimals: decimals) }
    case .none: [.empty] + Self.blanks(isWide)
    }
  }

  private static func blanks(_ isWide: Bool) -> [SheetCell] { isWide ? [.empty, .empty] : [] }
}
