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
    let book = try WorkbookWriter(
      path: path, madeAt: card.request.now, streaming: card.agents.count > 100)
    if card.comparison != nil {
      try writeTeam(on: try book.addSheet(words("团队", "Team")))
      try writeMonitor(on: try book.addSheet(words("表1 响应时效", "Table 1 Response")))
    }
    try writeServiceQuality(in: book, connection)
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
    if let chart = try quality(on: sheet, head: written.head) {
      try sheet.add(chart, row: sheet.nextRow, column: 0)
    }
    try sheet.printsOnA4(landscape: true, onePage: card.agents.count <= TeamComparison.letteredAgents)
  }

  /// Everybody's score with its interval.
  private func quality(on sheet: Sheet, head: Int) throws -> SheetChart? {
    guard card.agents.count <= TeamComparison.letteredAgents, card.team.quality.score != nil else { return nil }
    var intervals = IntervalChart(firstColumn: 40)
    for (index, agent) in card.agents.enumerated() {
      try intervals.write(agent.figures.quality.score, row: head + 1 + index, on: sheet)
    }
    let title = words("质量分与 95 % 区间", "Quality score with its 95 % interval")
    var chart = intervals.chart(
      title, ([title] + card.findings(words)).joined(separator: " "),
      rows: head + 1..<head + 1 + card.agents.count, on: sheet, words: words)
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

  /// Table 2, on a sheet for each rubric: no review has columns of criteria that it was not judged by.
  private func writeServiceQuality(in book: WorkbookWriter, _ connection: any Connection) throws {
    let name = words("表2 服务质量评分", "Table 2 Quality")
    let rubrics: [RubricHead?] = card.rubrics.count > 1 ? card.rubrics : [card.rubrics.first]
    let sheets = try rubrics.map { rubric -> ServiceQualitySheet in
      let title = rubrics.count > 1 ? words("表2 ", "Table 2 ") + (rubric?.title[words.language] ?? "") : name
      return try ServiceQualitySheet(rubric, card: card, words: words, on: try book.addSheet(title))
    }
    var waiting: [ServiceQualityRow] = []
    try ServiceQualityReader(connection: connection).forEach(card.month, agents: card.agents.map(\.agent)) { _, row in
      waiting.append(row)
      if waiting.count < Self.rowsAtOnce { return }
      try write(waiting, on: sheets)
      waiting.removeAll(keepingCapacity: true)
    }
    try write(waiting, on: sheets)
    for sheet in sheets { try sheet.finish() }
  }

  /// Writes rows in their order; their cells are made on several threads.
  private func write(_ rows: [ServiceQualityRow], on sheets: [ServiceQualitySheet]) throws {
    let forms = sheets.map(\.form)
    let made = Crew.map(rows) { rows in
      rows.map { row in
        let sheet = forms.firstIndex { $0.rubric == row.rubric } ?? 0
        return (sheet: sheet, cells: forms[sheet].cells(row))
      }
    }
    for (sheet, cells) in made.joined() { try sheets[sheet].sheet.row(cells) }
  }

  private static let rowsAtOnce = 4096
}

/// How the rows of one sheet of Table 2 are made.
private struct ServiceQualityForm: Sendable {
  /// The id of the rubric whose reviews stand there.
  let rubric: String?
  let criteria: [String]
  let columns: Int
  let card: Scorecard
  let words: ScorecardWords

  func cells(_ row: ServiceQualityRow) -> [SheetCell] {
    var cells = ReportTable.Row(card.cells(row, words, criteria: criteria))
      .spread(Array(repeating: false, count: columns))
    cells[cells.count - 2].style.wraps = true
    return cells
  }
}

/// One sheet of Table 2.
private struct ServiceQualitySheet {
  let form: ServiceQualityForm
  let sheet: Sheet
  private let head: Int

  init(_ rubric: RubricHead?, card: Scorecard, words: ScorecardWords, on sheet: Sheet) throws {
    self.sheet = sheet
    let table = card.serviceQualityTable(words, rubric)
    let title = [table.title, rubric?.title[words.language], card.month.description].compactMap(\.self)
    try sheet.line(title.joined(separator: " · "), .title)
    head = try table.write(on: sheet, isFirst: true, words: words).head
    form = ServiceQualityForm(
      rubric: rubric?.id, criteria: card.criteria(of: rubric), columns: table.columns.count, card: card, words: words)
  }

  func finish() throws {
    try sheet.filter(
      CellRange(
        firstRow: head, firstColumn: 0, lastRow: max(head, sheet.nextRow - 1), lastColumn: form.columns - 1))
    try sheet.printsOnA4(landscape: true)
  }
}
