internal import Statistics

/// A chart of scores with their 95 % intervals, in a form that every spreadsheet program draws.
///
/// Each interval is a floating bar in two shades that meet at the score: an invisible bar up to the low end, one to
/// the score and one to the high end. The three heights stand in hidden columns of the rows they belong to.
struct IntervalChart {
  /// One column each: up to the low end, to the score, to the high end.
  let columns: Range<Int>
  private var lowest = 100.0

  /// A chart whose hidden columns begin at this one.
  init(firstColumn: Int) {
    columns = firstColumn..<firstColumn + 3
  }

  /// Writes what a score needs into a row that is there already; nothing without a score.
  mutating func write(_ score: MeanEstimate?, row: Int, on sheet: Sheet) throws {
    guard let score else { return }
    let interval = score.interval ?? Interval(low: score.mean, high: score.mean)
    lowest = min(lowest, interval.low)
    // A hair of height keeps an interval of no width in sight.
    let heights = [interval.low, max(score.mean - interval.low, 0.15), max(interval.high - score.mean, 0.15)]
    for (column, height) in zip(columns, heights) {
      try sheet.write(.number(height, decimals: 2), row: row, column: column, countsForWidth: false)
    }
  }

  /// The chart over these rows, whose names stand in the first column; it hides the columns of the heights.
  func chart(_ title: String, _ description: String, rows: Range<Int>, on sheet: Sheet, words: ScorecardWords)
    -> SheetChart
  {
    for column in columns { sheet.hide(column: column) }
    let names = CellRange(column: 0, rows: rows)
    let marks: [(String, UInt32, SheetChart.Series.Mark)] = [
      ("", 0xFFFFFF, .invisible), (words("区间下限到质量分", "low end to score"), 0x7C9BEA, .normal),
      (words("质量分到区间上限", "score to high end"), 0xC3D1F6, .normal),
    ]
    var chart = SheetChart(
      .stackedColumns, title: title, description: description, sheet: sheet.name,
      series: zip(columns, marks).map { column, mark in
        .init(
          mark.0, categories: names, values: CellRange(column: column, rows: rows), color: mark.1, mark: mark.2)
      })
    chart.valueBounds = max(0, ((lowest - 1) / 10).rounded(.down) * 10)...100
    chart.showsHiddenCells = true
    chart.hasLegend = true
    return chart
  }
}
