internal import Kernel
internal import People
internal import Statistics

extension Scorecard {
  /// The response monitor (Table 1) of the month: one row an agent.
  func monitorTable(_ words: ScorecardWords) -> ReportTable {
    let labels = ReportLabels(words.language)
    var table = ReportTable(
      labels.responseMonitor,
      columns: [
        .init(labels.date, .word), .init(labels.agent, .name), .init(labels.tickets),
        .init(labels.firstResponseColumn.title, unit: labels.firstResponseColumn.unit),
        .init(labels.resolutionColumn.title, unit: labels.resolutionColumn.unit),
        .init(labels.responseMetColumn.title, unit: labels.responseMetColumn.unit),
        .init(labels.resolutionMetColumn.title, unit: labels.resolutionMetColumn.unit),
      ])
    table.rows = agents.map { ReportTable.Row(monitorCells($0.agent.name, $0.figures.response)) }
    table.rows.append(ReportTable.Row(monitorCells(labels.total, team.response), isTotal: true))
    return table
  }

  private func monitorCells(_ name: String, _ figures: TicketFigures) -> [ReportCell] {
    [
      .text(month.description), .text(name), .count(figures.handled),
      figures.firstResponse.map { .number($0.mean.mean / 60_000, decimals: 1) } ?? .none,
      figures.resolution.map { .number($0.mean.mean / 3_600_000, decimals: 1) } ?? .none,
      .percent(figures.firstResponseAttainment.rate), .percent(figures.resolutionAttainment.rate),
    ]
  }

  /// The service quality table (Table 2) without its rows.
  func serviceQualityTable(_ words: ScorecardWords) -> ReportTable {
    ReportTable(
      words("服务质量评分表", "Service quality scores"),
      columns: [.init(words("工单号", "Ticket"), .word), .init(words("客服", "Agent"), .name)]
        + usedCriteria.map { .init(title(of: $0, words)) } + [
          .init(words("总分", "Total")), .init(words("评语", "Comment"), .name), .init(words("质检员", "Reviewer"), .name),
        ])
  }

  func cells(_ row: ServiceQualityRow, _ words: ScorecardWords) -> [ReportCell] {
    let marks =
      (row.fatal == nil ? [] : [words("【致命】", "[fatal]")])
      + (row.isCanned ? [words("【模板化回复】", "[canned reply]")] : [])
    return [.text(row.ticket), .text(row.agent)]
      + usedCriteria.map { row.points[$0].map { .count($0) } ?? .none } + [
        .number(row.score, decimals: 1),
        .text((marks + [row.comment]).filter { !$0.isEmpty }.joined(separator: words("", " "))), .text(row.reviewer),
      ]
  }

  /// Quality and attainment over three months, with the team's.
  func months(_ agent: AgentCard) -> [(month: Month, own: MonthFigures?, team: MonthFigures?)] {
    [
      (month.previous.previous, agent.earlier, earlierTeam), (month.previous, agent.previous, previousTeam),
      (month, agent.figures, team),
    ]
  }
}
