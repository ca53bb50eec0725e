internal import CXLSXWriter
internal import Kernel

/// One sheet of a workbook; rows and columns count from 0.
package final class Sheet {
  /// As it stands on the tab.
  package let name: String
  /// The row that `row(_:)` writes next.
  package private(set) var nextRow = 0
  private let pointer: UnsafeMutablePointer<lxw_worksheet>
  // The workbook keeps its sheets, so a strong reference back would keep both for ever.
  private weak var book: WorkbookWriter?
  private var widths: [Int] = []
  private var fixedWidths: [Int: Double] = [:]
  /// The style last used in each column, for the next cell there mostly has the same.
  private var formats: [(style: CellStyle, format: UnsafeMutablePointer<lxw_format>?)] = []
  private var hidden: Set<Int> = []

  init(name: String, pointer: UnsafeMutablePointer<lxw_worksheet>, book: WorkbookWriter) {
    self.name = name
    self.pointer = pointer
    self.book = book
  }

  /// Writes a cell; its column becomes as wide as its widest cell unless `countsForWidth` is false.
  package func write(_ cell: SheetCell, row: Int, column: Int, countsForWidth: Bool = true) throws {
    let book = try openBook()
    let format = try format(cell.style, column, book)
    let place = try Self.place(row, column, book.path)
    let outcome: lxw_error =
      if case .text(let text) = cell.value {
        CellText.fitting(text).withCString { worksheet_write_string(pointer, place.row, place.column, $0, format) }
      } else if let number = cell.serial {
        worksheet_write_number(pointer, place.row, place.column, number, format)
      } else {
        worksheet_write_blank(pointer, place.row, place.column, format)
      }
    guard outcome == LXW_NO_ERROR else {
      throw WorkbookProblem.refused("the cell in row \(row + 1), column \(column + 1) cannot be written", book.path)
    }
    if countsForWidth { note(cell.width, column) }
    nextRow = max(nextRow, row + 1)
  }

  private func format(
    _ style: CellStyle, _ column: Int, _ book: WorkbookWriter
  ) throws -> UnsafeMutablePointer<lxw_format>? {
    if column < formats.count, formats[column].style == style { return formats[column].format }
    let format = try book.format(style)
    while formats.count <= column { formats.append((.plain, nil)) }
    formats[column] = (style, format)
    return format
  }

  /// Writes the next row from the left.
  package func row(_ cells: [SheetCell], countsForWidth: Bool = true) throws {
    let row = nextRow
    nextRow = row + 1
    for (column, cell) in cells.enumerated() where cell != .empty {
      try write(cell, row: row, column: column, countsForWidth: countsForWidth)
    }
  }

  /// Writes a line of text that may run over the columns beside it.
  package func line(_ text: String, _ style: CellStyle = .plain) throws {
    try row([.text(text, style)], countsForWidth: false)
  }

  /// Leaves rows empty.
  package func skip(_ rows: Int = 1) { nextRow += max(0, rows) }

  /// Writes the column heads, keeps everything down to them in view, and repeats them on every printed page.
  ///
  /// - Parameter frozenColumns: So many columns at the left stay in view too.
  package func head(_ titles: [String], frozenColumns: Int = 0) throws {
    let (row, book) = (nextRow, try openBook())
    try self.row(titles.map { .text($0, .head) }, countsForWidth: false)
    // A head may take two lines, so it asks for about half of its length.
    for (column, title) in titles.enumerated() {
      note(min(TextWidth.cells(title), TextWidth.cells(title) / 2 + 4), column)
    }
    let place = try Self.place(nextRow, frozenColumns, book.path)
    worksheet_freeze_panes(pointer, place.row, place.column)
    _ = worksheet_repeat_rows(pointer, lxw_row_t(row), lxw_row_t(row))
    _ = worksheet_set_row(pointer, lxw_row_t(row), 34, nil)
  }

  /// Writes the column heads of a further table on the sheet.
  package func subhead(_ titles: [String]) throws {
    let row = nextRow
    try self.row(titles.map { .text($0, .head) }, countsForWidth: false)
    for (column, title) in titles.enumerated() {
      note(min(TextWidth.cells(title), TextWidth.cells(title) / 2 + 4), column)
    }
    _ = worksheet_set_row(pointer, lxw_row_t(row), 34, nil)
  }

  /// Lets readers sort and narrow down the table between two corners, its heads included.
  package func filter(_ range: CellRange) throws {
    _ = try openBook()
    _ = worksheet_autofilter(
      pointer, lxw_row_t(range.firstRow), lxw_col_t(range.firstColumn), lxw_row_t(range.lastRow),
      lxw_col_t(range.lastColumn))
  }

  /// Sets a column's width in Latin letters, whatever its cells hold.
  package func setWidth(_ width: Double, column: Int) { fixedWidths[column] = width }

  /// Hides a column that only a chart needs.
  package func hide(column: Int) { hidden.insert(column) }

  /// Prints on A4, as wide as one page, with page numbers.
  ///
  /// - Parameter onePage: Shrinks the sheet to a single page.
  package func printsOnA4(landscape: Bool, onePage: Bool = false) throws {
    _ = try openBook()
    worksheet_set_paper(pointer, 9)
    if landscape { worksheet_set_landscape(pointer) } else { worksheet_set_portrait(pointer) }
    worksheet_fit_to_pages(pointer, 1, onePage ? 1 : 0)
    worksheet_set_margins(pointer, 0.5, 0.5, 0.6, 0.6)
    _ = "&L&A&R&P / &N".withCString { worksheet_set_footer(pointer, $0) }
  }

  /// Hides the thin lines between cells: for a sheet that is read rather than worked on.
  package func hidesGridlines() throws {
    _ = try openBook()
    worksheet_gridlines(pointer, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  /// Draws a chart with its upper left corner in a cell, or so many pixels to the right of it.
  package func add(_ chart: SheetChart, row: Int, column: Int, offset: Int = 0) throws {
    let book = try openBook()
    let place = try Self.place(row, column, book.path)
    let drawn = try chart.drawn(by: book)
    var options = lxw_chart_options()
    options.x_offset = Int32(clamping: offset)
    options.x_scale = chart.width / 480
    options.y_scale = chart.height / 288
    let outcome = CellText.fitting(chart.description, limit: 255).withCString { description in
      options.description = UnsafeMutablePointer(mutating: description)
      return worksheet_insert_chart_opt(pointer, place.row, place.column, drawn, &options)
    }
    guard outcome == LXW_NO_ERROR else { throw WorkbookProblem.refused("a chart does not fit", book.path) }
  }

  /// Gives the columns their widths.
  func finish() {
    for column in 0..<max(widths.count, (fixedWidths.keys.max() ?? -1) + 1) {
      let natural = column < widths.count ? min(max(Double(widths[column]) + 2, 6), 60) : 9
      _ = worksheet_set_column(
        pointer, lxw_col_t(column), lxw_col_t(column), fixedWidths[column] ?? natural, nil)
    }
    hide()
  }

  private func hide() {
    var options = lxw_row_col_options()
    options.hidden = 1
    for column in hidden {
      _ = worksheet_set_column_opt(pointer, lxw_col_t(column), lxw_col_t(column), 9, nil, &options)
    }
  }

  /// The sheet's memory belongs to the workbook and is gone once that is saved.
  private func openBook() throws -> WorkbookWriter {
    guard let book, book.isOpen else { throw WorkbookProblem.refused("it is already saved", name) }
    return book
  }

  private func note(_ width: Int, _ column: Int) {
    if column >= widths.count { widths += Array(repeating: 0, count: column + 1 - widths.count) }
    widths[column] = max(widths[column], width)
  }

  private static func place(_ row: Int, _ column: Int, _ path: String) throws -> (row: lxw_row_t, column: lxw_col_t) {
    guard (0..<1_048_576).contains(row), (0..<16_384).contains(column) else {
      throw Problem(
        .invalid, "A sheet of \(path) has no row \(row + 1), column \(column + 1).",
        remedy: "A sheet holds 1,048,576 rows and 16,384 columns; export a shorter time or fewer agents.")
    }
    return (lxw_row_t(row), lxw_col_t(column))
  }
}
