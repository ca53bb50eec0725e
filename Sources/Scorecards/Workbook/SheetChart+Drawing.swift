internal import CXLSXWriter

extension SheetChart {
  /// The library's own chart.
  func drawn(by book: WorkbookWriter) throws -> UnsafeMutablePointer<lxw_chart> {
    let chart = try book.newChart(UInt8(type.rawValue))
    CellText.fitting(title, limit: 255).withCString { chart_title_set_name(chart, $0) }
    var titleFont = lxw_chart_font()
    (titleFont.size, titleFont.bold) = (11, 1)
    chart_title_set_name_font(chart, &titleFont)
    for series in series { draw(series, on: chart) }
    setAxes(chart)
    if kind == .stackedColumns { chart_set_series_gap(chart, 60) }
    if showsHiddenCells { chart_show_hidden_data(chart) }
    chart_legend_set_position(chart, UInt8((hasLegend ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE).rawValue))
    hideLegendOfInvisible(chart)
    return chart
  }

  private var type: lxw_chart_type {
    switch kind {
    case .columns: LXW_CHART_COLUMN
    case .stackedColumns: LXW_CHART_COLUMN_STACKED
    case .bars: LXW_CHART_BAR
    case .lines: LXW_CHART_LINE
    case .points: LXW_CHART_SCATTER
    }
  }

  private func draw(_ series: Series, on chart: UnsafeMutablePointer<lxw_chart>) {
    guard let drawn = chart_add_series(chart, nil, nil) else { return }
    CellText.fitting(series.name, limit: 255).withCString { chart_series_set_name(drawn, $0) }
    sheet.withCString { name in
      let (x, y) = (series.categories, series.values)
      chart_series_set_categories(
        drawn, name, lxw_row_t(x.firstRow), lxw_col_t(x.firstColumn), lxw_row_t(x.lastRow), lxw_col_t(x.lastColumn))
      chart_series_set_values(
        drawn, name, lxw_row_t(y.firstRow), lxw_col_t(y.firstColumn), lxw_row_t(y.lastRow), lxw_col_t(y.lastColumn))
    }
    style(series, drawn)
  }

  private func style(_ series: Series, _ drawn: UnsafeMutablePointer<lxw_chart_series>) {
    let isDrawnAsLine = kind == .lines || kind == .points
    var line = lxw_chart_line()
    (line.color, line.width) = (series.color, 2)
    var fill = lxw_chart_fill()
    fill.color = series.color
    switch series.mark {
    case .normal: break
    case .dashed: (line.dash_type, line.width) = (UInt8(LXW_CHART_LINE_DASH_DASH.rawValue), 1.25)
    case .dots, .invisible: line.none = 1
    }
    if series.mark == .invisible { fill.none = 1 }
    if isDrawnAsLine { chart_series_set_line(drawn, &line) } else { chart_series_set_fill(drawn, &fill) }
    guard isDrawnAsLine else { return }
    let hasDots = series.mark == .dots || series.mark == .normal
    chart_series_set_marker_type(drawn, UInt8((hasDots ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_NONE).rawValue))
    guard hasDots else { return }
    chart_series_set_marker_size(drawn, 7)
    chart_series_set_marker_fill(drawn, &fill)
    line.none = 0
    chart_series_set_marker_line(drawn, &line)
  }

  private func setAxes(_ chart: UnsafeMutablePointer<lxw_chart>) {
    guard let categories = chart_axis_get(chart, LXW_CHART_AXIS_TYPE_X),
      let values = chart_axis_get(chart, LXW_CHART_AXIS_TYPE_Y)
    else { return }
    // In a chart of lying bars the library swaps both axes by itself.
    if !categoryTitle.isEmpty { categoryTitle.withCString { chart_axis_set_name(categories, $0) } }
    if !valueTitle.isEmpty { valueTitle.withCString { chart_axis_set_name(values, $0) } }
    if kind == .bars { chart_axis_set_reverse(categories) }
    if let valueBounds {
      chart_axis_set_min(values, valueBounds.lowerBound)
      chart_axis_set_max(values, valueBounds.upperBound)
    }
    var grid = lxw_chart_line()
    (grid.color, grid.width) = (0xDCDFE6, 0.75)
    chart_axis_major_gridlines_set_line(values, &grid)
    if kind != .bars && kind != .points {
      chart_axis_set_label_position(categories, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    }
  }

  private func hideLegendOfInvisible(_ chart: UnsafeMutablePointer<lxw_chart>) {
    guard hasLegend else { return }
    var hidden = series.indices.filter { series[$0].mark == .invisible }.map { Int16($0) }
    if hidden.isEmpty { return }
    hidden.append(-1)
    _ = chart_legend_delete_series(chart, &hidden)
  }
}
