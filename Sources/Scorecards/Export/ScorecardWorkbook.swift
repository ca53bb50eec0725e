internal import Kernel
internal import People
internal import Statistics
package import Store

/// The scorecards as a workbook: the team, Table 1, Table 2 and a sheet for each agent.
package struct ScorecardWorkbook {
  let card: Scorecard
  let words: ScorecardWords

  package init(_ card: Scorecard, _ words: ScorecardWords) {
    (self.card, self.words) = (card, words)
  }

  /// Writes the file, whole or not at all; `connection` is the one the scorecard was made on.
  package func write(to path: String, _ connection: any Connection) throws {
    let book = try WorkbookWriter(path: path, streaming: card.agents.count > 100)
    if card.comparison != nil {
      try writeTeam(on: try book.addSheet(words("团队", "Team")))
      try writeMonitor(on: try book.addSheet(words("表1 响应时效", "Table 1 Response")))
    }
    try writeServiceQuality(on: try book.addSheet(words("表2 服务质量评分", "Table 2 Quality")), connection)
    for agent in card.agents {
      try AgentSheet(agent: agent, card: card, words: words).write(on: try book.addSheet(agent.agent.name))
    }
    try book.save()
  }

  private func writeTeam(on sheet: Sheet) throws {
    try sheet.line(card.title(words), .title)
    try sheet.line(card.subtitle(words), .remark)
    let table = card.wideTable(words)
    let written = try table.write(on: sheet, isFirst: true, words: words)
    sheet.skip()
    for finding in card.findings(words) { try sheet.line(finding, CellStyle(isBold: true)) }
    sheet.skip()
    let targets = card.targetTable(words)
    try sheet.line(targets.title, CellStyle(isBold: true, size: 12))
    try targets.write(on: sheet, isFirst: false, words: words)
    sheet.skip()
    for note in table.notes + targets.notes { try sheet.line(note, .remark) }
    sheet.skip()
    if let chart = quality(on: sheet, head: written.head, column: written.columns[8]) {
      try sheet.add(chart, row: sheet.nextRow, column: 0)
    }
    try sheet.printsOnA4(landscape: true, onePage: card.agents.count <= TeamComparison.letteredAgents)
  }

  /// Everybody's score with its interval.
  private func quality(on sheet: Sheet, head: Int, column: Int) -> SheetChart? {
    guard card.agents.count <= TeamComparison.letteredAgents, card.team.quality.score != nil else { return nil }
    let rows = head + 1..<head + 1 + card.agents.count
    let names = CellRange(column: 0, rows: rows)
    let title = words("质量分与 95 % 区间", "Quality score with its 95 % interval")
    var chart = SheetChart(
      .lines, title: title, description: ([title] + card.findings(words)).joined(separator: " "), sheet: sheet.name,
      series: [
        .init(words("质量分", "Quality"), categories: names, values: CellRange(column: column, rows: rows), mark: .dots),
        .init("", categories: names, values: CellRange(column: column + 1, rows: rows), mark: .invisible),
        .init("", categories: names, values: CellRange(column: column + 2, rows: rows), mark: .invisible),
      ])
    chart.joinsHighAndLow = true
    chart.valueBounds = 0...100
    (chart.width, chart.height) = (max(480, Double(card.agents.count) * 38), 320)
    return chart
  }

  private func writeMonitor(on sheet: Sheet) throws {
    let table = card.monitorTable(words)
    try sheet.line("\(table.title) · \(card.month)", .title)
    let written = try table.write(on: sheet, isFirst: true, words: words)
    try sheet.filter(
      CellRange(
        firstRow: written.head, firstColumn: 0, lastRow: written.head + card.agents.count,
        lastColumn: table.columns.count - 1))
    try sheet.printsOnA4(landscape: false)
  }

  private func writeServiceQuality(on sheet: Sheet, _ connection: any Connection) throws {
    let table = card.serviceQualityTable(words)
    try sheet.line("\(table.title) · \(card.month)", .title)
    let written = try table.write(on: sheet, isFirst: true, words: words)
    let narrow = table.columns.map { _ in false }
    try ServiceQualityReader(connection: connection).forEach(card.month, agents: card.chosenAgents) { _, row in
      var cells = ReportTable.Row(card.cells(row, words)).spread(narrow)
      cells[cells.count - 2].style.wraps = true
      try sheet.row(cells)
    }
    try sheet.filter(
      CellRange(
        firstRow: written.head, firstColumn: 0, lastRow: max(written.head, sheet.nextRow - 1),
        lastColumn: table.columns.count - 1))
    try sheet.printsOnA4(landscape: true)
  }
}
