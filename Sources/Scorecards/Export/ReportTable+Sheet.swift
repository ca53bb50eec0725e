internal import Statistics

extension ReportTable {
  /// Writes the table where the sheet stands; the heads of the first table of a sheet stay in view.
  ///
  /// Intervals get columns of their own. Returns the row of the heads and the columns that each column takes.
  @discardableResult
  func write(on sheet: Sheet, isFirst: Bool, words: ScorecardWords) throws -> (head: Int, columns: [Int]) {
    let wide = columns.indices.map { column in rows.contains { $0.cells[column].isEstimate } }
    var (places, titles) = ([Int](), [String]())
    for (column, isWide) in zip(columns, wide) {
      places.append(titles.count)
      titles += [column.heading] + (isWide ? [words("区间下限", "low"), words("区间上限", "high")] : [])
    }
    let head = sheet.nextRow
    if isFirst {
      try sheet.head(titles, frozenColumns: columns.prefix { $0.kind != .figure }.count)
    } else {
      try sheet.subhead(titles)
    }
    for row in rows { try sheet.row(row.spread(wide)) }
    return (head, places)
  }
}

extension ReportTable.Row {
  /// The row's cells, with two more for each interval.
  func spread(_ wide: [Bool]) -> [SheetCell] {
    var all: [SheetCell] = []
    all.reserveCapacity(cells.count + 2 * wide.count { $0 })
    for (column, cell) in cells.enumerated() {
      let start = all.count
      cell.addWorkbookCells(to: &all)
      if column > 0, case .text = cell { all[start].style.alignment = .indented }
      while wide[column], all.count < start + 3 { all.append(.empty) }
    }
    if isTotal { for index in all.indices { all[index].style.isBold = true } }
    return all
  }
}

extension ReportCell {
  fileprivate var isEstimate: Bool {
    switch self {
    case .estimate, .change: true
    default: false
    }
  }

  fileprivate func addWorkbookCells(to cells: inout [SheetCell]) {
    switch self {
    case .text(let text): cells.append(.text(text, Self.style(text)))
    case .count(let count): cells.append(.integer(count))
    case .number(let value, let decimals, let isFaint):
      cells.append(.number(value, decimals: decimals).styled { $0.color = isFaint ? 0x8A909C : nil })
    case .estimate(let value, let interval, let decimals, _):
      cells.append(.number(value, decimals: decimals))
      for end in [interval?.low, interval?.high] {
        cells.append(.number(end, decimals: decimals).styled { $0.color = 0x565D6B })
      }
    case .change(let value, let interval, let decimals):
      cells.append(.difference(value, decimals: decimals))
      for end in [interval?.low, interval?.high] {
        cells.append(.difference(end, decimals: decimals).styled { $0.color = 0x565D6B })
      }
    case .none: cells.append(.text("–", CellStyle(color: 0x8A909C, alignment: .trailing)))
    }
  }

  /// The three states have a colour beside their shape.
  private static func style(_ text: String) -> CellStyle {
    switch text.first {
    case "●": CellStyle(color: 0x1A7F4B)
    case "▲": CellStyle(color: 0x9A6200)
    case "■": CellStyle(color: 0xB42318)
    default: .plain
    }
  }
}
