internal import Kernel
internal import People
internal import Statistics

/// One agent's sheet of the workbook: figures, criteria, three months, and charts over them.
struct AgentSheet {
  let agent: AgentCard
  let card: Scorecard
  let words: ScorecardWords

  func write(on sheet: Sheet) throws {
    try sheet.line("\(agent.agent.name) · \(card.month)", .title)
    try sheet.line(agent.advice(words) ?? card.subtitle(words), .remark)
    try agent.figureTable(card, words).write(on: sheet, isFirst: true, words: words)
    sheet.skip()
    let criteria = agent.criteriaTable(card, words)
    try sheet.line(criteria.title, CellStyle(isBold: true, size: 12))
    let points = try criteria.write(on: sheet, isFirst: false, words: words)
    for note in criteria.notes { try sheet.line(note, .remark) }
    sheet.skip()
    let (months, intervals) = try writeMonths(on: sheet)
    sheet.skip()
    let row = sheet.nextRow
    let charts =
      (criteria.rows.isEmpty ? [] : [pointsChart(sheet, points.head, criteria.rows.count, points.columns)])
      + [qualityChart(sheet, months, intervals), attainmentChart(sheet, months)]
    for (index, chart) in charts.enumerated() {
      try sheet.add(chart, row: row + index / 2 * 15, column: 0, offset: index % 2 * 490)
    }
    try sheet.printsOnA4(landscape: false, onePage: true)
  }

  /// Three months under each other; returns the row of the first and what draws their scores.
  private func writeMonths(on sheet: Sheet) throws -> (first: Int, intervals: IntervalChart) {
    var intervals = IntervalChart(firstColumn: 40)
    try sheet.line(words("三个月", "Three months"), CellStyle(isBold: true, size: 12))
    try sheet.subhead(
      [
        words("月份", "Month"), words("质量分", "Quality"), words("区间下限", "low"), words("区间上限", "high"),
        words("团队质量", "Team quality"), words("首响达标 %", "Response met %"), words("团队首响达标 %", "Team response met %"),
      ])
    let first = sheet.nextRow
    for (index, month) in card.months(agent).enumerated() {
      let (own, team) = (month.own, month.team)
      let score = own?.quality.score
      try sheet.row([
        .text(month.month.description), .number(score?.mean, decimals: 1), .number(score?.interval?.low, decimals: 1),
        .number(score?.interval?.high, decimals: 1), .number(team?.quality.score?.mean, decimals: 1),
        .number(own?.response.firstResponseAttainment.rate.value.map { $0 * 100 }, decimals: 1),
        .number(team?.response.firstResponseAttainment.rate.value.map { $0 * 100 }, decimals: 1),
      ])
      try intervals.write(score, row: first + index, on: sheet)
    }
    return (first, intervals)
  }

  private func pointsChart(_ sheet: Sheet, _ head: Int, _ count: Int, _ columns: [Int]) -> SheetChart {
    let rows = head + 1..<head + 1 + count
    let names = CellRange(column: 0, rows: rows)
    var chart = SheetChart(
      .columns, title: words("各评分项", "Criteria"),
      description: words(
        "\(agent.agent.name) 与团队的各评分项平均分", "Mean points of \(agent.agent.name) and of the team by criterion"),
      sheet: sheet.name,
      series: [
        .init(agent.agent.name, categories: names, values: CellRange(column: columns[1], rows: rows)),
        .init(
          words("团队", "Team"), categories: names, values: CellRange(column: columns[3], rows: rows), color: 0xB8BFCC),
      ])
    chart.valueBounds = 0...5
    chart.hasLegend = true
    return chart
  }

  private func qualityChart(_ sheet: Sheet, _ first: Int, _ intervals: IntervalChart) -> SheetChart {
    let target = agent.standing(.qualityMean)?.target.target.map { ReportCell.written($0, 0) }
    let title =
      words("质量分，三个月", "Quality over three months") + (target.map { words("（目标 \($0)）", " (target \($0))") } ?? "")
    return intervals.chart(
      title, "\(agent.agent.name): \(title)", rows: first..<first + 3, on: sheet, words: words)
  }

  private func attainmentChart(_ sheet: Sheet, _ first: Int) -> SheetChart {
    var chart = months(
      sheet, first, title: words("首次响应达标率，三个月", "First response attainment over three months"),
      series: [(agent.agent.name, 5, 0x2456D6, .normal), (words("团队", "Team"), 6, 0x8A909C, .dashed)])
    chart.hasLegend = true
    return chart
  }

  private func months(
    _ sheet: Sheet, _ first: Int, title: String,
    series: [(name: String, column: Int, color: UInt32, mark: SheetChart.Series.Mark)]
  ) -> SheetChart {
    let rows = first..<first + 3
    var chart = SheetChart(
      .lines, title: title, description: "\(agent.agent.name): \(title)", sheet: sheet.name,
      series: series.map {
        .init(
          $0.name, categories: CellRange(column: 0, rows: rows), values: CellRange(column: $0.column, rows: rows),
          color: $0.color, mark: $0.mark)
      })
    chart.valueBounds = 0...100
    return chart
  }
}
