internal import Kernel
internal import People
internal import Statistics

extension Scorecard {
  /// The response monitor (Table 1) of the month: one row an agent.
  package func monitorTable(_ words: ScorecardWords) -> ReportTable {
    let labels = ReportLabels(words.language)
    var table = ReportTable(
      labels.responseMonitor,
      columns: [
        .init(labels.date, .word), .init(labels.agent, .name, id: "agent"), .init(labels.tickets, id: "tickets"),
        .init(labels.firstResponseColumn.title, unit: labels.firstResponseColumn.unit, id: "response-time"),
        .init(labels.resolutionColumn.title, unit: labels.resolutionColumn.unit, id: "resolution-time"),
        .init(labels.responseMetColumn.title, unit: labels.responseMetColumn.unit, id: "response-met"),
        .init(labels.resolutionMetColumn.title, unit: labels.resolutionMetColumn.unit, id: "resolution-met"),
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

  /// The service quality table (Table 2) of the reviews by a rubric, or by any, without its rows.
  func serviceQualityTable(_ words: ScorecardWords, _ rubric: RubricHead? = nil) -> ReportTable {
    ReportTable(
      words("服务质量评分表", "Service quality scores"),
      columns: [
        .init(words("工单号", "Ticket"), .word), .init(words("日期", "Date"), .word), .init(words("客服", "Agent"), .name),
      ] + criteria(of: rubric).map { .init(title(of: $0, words)) } + [
        .init(words("总分", "Total")), .init(words("评语", "Comment"), .prose), .init(words("质检员", "Reviewer"), .name),
      ])
  }

  /// A rubric's criteria, and those that occur in the month but in no rubric any more.
  func criteria(of rubric: RubricHead?) -> [String] {
    guard let rubric else { return usedCriteria }
    let known = Set(rubrics.flatMap(\.criteria))
    return rubric.criteria + usedCriteria.filter { !known.contains($0) }
  }

  func cells(_ row: ServiceQualityRow, _ words: ScorecardWords, criteria: [String]) -> [ReportCell] {
    [.text(row.ticket), .text(row.day.description), .text(row.agent)]
      + criteria.map { row.points[$0].map { .count($0) } ?? .none } + [
        .number(row.score, decimals: 1), .text(comment(row, words)), reviewer(row),
      ]
  }

  private func reviewer(_ row: ServiceQualityRow) -> ReportCell {
    row.reviewer.isEmpty ? .none : .text(row.reviewer)
  }

  /// What failed the ticket, whether its reply was canned, and what the reviewer said.
  private func comment(_ row: ServiceQualityRow, _ words: ScorecardWords) -> String {
    let marks =
      (row.fatal == nil ? [] : [words("【致命】", "[fatal]")])
      + (row.isCanned ? [words("【模板化回复】", "[canned reply]")] : [])
    return (marks + [row.comment]).filter { !$0.isEmpty }.joined(separator: words("", " "))
  }

  /// Reviews to talk about, few columns wide whatever rubrics they were made by.
  func talkTable(_ rows: [ServiceQualityRow], _ words: ScorecardWords) -> ReportTable {
    var table = ReportTable(
      words("分数最低的几单", "The lowest scores"),
      columns: [
        .init(words("工单号", "Ticket"), .word), .init(words("日期", "Date"), .word), .init(words("总分", "Total")),
        .init(words("评分项", "Points"), .prose), .init(words("评语", "Comment"), .prose),
        .init(words("质检员", "Reviewer"), .name),
      ])
    table.rows = rows.map { row in
      let order = rubrics.first { $0.id == row.rubric }?.criteria ?? []
      let criteria = order.filter { row.points[$0] != nil } + Set(row.points.keys).subtracting(order).sorted()
      let points = criteria.compactMap { id in row.points[id].map { "\(title(of: id, words)) \($0)" } }
      let rubric = rubrics.count > 1 ? rubrics.first { $0.id == row.rubric }?.title[words.language] : nil
      let said = [rubric, words.list(points)].compactMap(\.self).joined(separator: words("：", ": "))
      return ReportTable.Row([
        .text(row.ticket), .text(row.day.description), .number(row.score, decimals: 1), .text(said),
        .text(comment(row, words)), reviewer(row),
      ])
    }
    return table
  }

  /// Quality and attainment over three months beside the team's, as the picture of them is read.
  package func monthsTable(_ agent: AgentCard, _ words: ScorecardWords) -> ReportTable {
    var table = ReportTable(
      words("三个月", "Three months"),
      columns: [
        .init(words("月份", "Month"), .word), .init(words("质量分", "Quality")), .init("n"), .init(words("团队", "Team")),
        .init(words("首响达标", "Response met"), unit: words("%", " %")),
        .init(words("团队", "Team"), unit: words("%", " %")),
      ])
    table.rows = months(agent).map { month in
      let rate = { (figures: MonthFigures?) in
        figures.map { ReportCell.percent($0.response.firstResponseAttainment.rate) } ?? .none
      }
      return ReportTable.Row([
        .text(month.month.description), month.own.map { .score($0.quality) } ?? .none,
        .count(month.own?.quality.count ?? 0),
        month.team?.quality.score.map { .number($0.mean, decimals: 1) } ?? .none, rate(month.own), rate(month.team),
      ])
    }
    return table
  }

  /// Quality and attainment over three months, with the team's.
  func months(_ agent: AgentCard) -> [(month: Month, own: MonthFigures?, team: MonthFigures?)] {
    [
      (month.previous.previous, agent.earlier, earlierTeam), (month.previous, agent.previous, previousTeam),
      (month, agent.figures, team),
    ]
  }
}
