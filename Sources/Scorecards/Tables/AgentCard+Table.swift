import Content
internal import Kernel
internal import People
package import Statistics

extension AgentCard {
  /// How the agent stood last month: the worst over the targets.
  package var previousOverall: TargetState? {
    TargetState.worst(standings.filter { !$0.target.metric.isCounted }.map(\.previousState))
  }

  /// Against the quality target; without one, the worst over all targets.
  package var mainState: TargetState? { standing(.qualityMean).map(\.state) ?? overall }
  var previousMainState: TargetState? { standing(.qualityMean).map(\.previousState) ?? previousOverall }

  /// Every figure with its interval, beside the team's, the target and last month.
  ///
  /// - Parameter says: Whether the last column says in words if chance alone explains the change.
  package func figureTable(_ card: Scorecard, _ words: ScorecardWords, saysChance says: Bool = false) -> ReportTable {
    var table = ReportTable(
      words("指标", "Figures"),
      columns: [
        .init(words("指标", "Figure"), .name), .init(words("本月", "This month")), .init("n"), .init(words("团队", "Team")),
        .init(words("目标", "Target")), .init(words("状态", "State"), .word), .init(words("上月", "Last month")),
        .init(words("上月状态", "State then"), .word), .init(words("较上月", "Change")),
      ])
    if says { table.columns.append(.init(words("变化", "Meaning"), .word)) }
    table.rows = TargetMetric.allCases.filter { $0 != .ticketsPerAgent }.compactMap { row($0, card, words, says) }
    return table
  }

  private func row(
    _ metric: TargetMetric, _ card: Scorecard, _ words: ScorecardWords, _ says: Bool
  ) -> ReportTable.Row? {
    let (now, before) = (figures.figure(metric), previous?.figure(metric))
    guard now != nil || before != nil else { return nil }
    let standing = standing(metric)
    let unit = words.unit(metric)
    let title = words.title(metric) + (unit.name.isEmpty ? "" : words("（\(unit.name)）", " (\(unit.name))"))
    let change = now.flatMap { now in before.map { now.change(from: $0) } }
    return ReportTable.Row(
      [
        .text(title), .figure(now, metric, words), .count(now?.count ?? 0),
        card.team.figure(metric).map { .number($0.value * unit.factor, decimals: metric.decimals) } ?? .none,
        standing.map { .target($0.target, words) } ?? .none,
        .text(standing.map(words.state(of:)) ?? words.state(nil)),
        before.map { .number($0.value * unit.factor, decimals: metric.decimals) } ?? .none,
        .text(words.state(standing?.previousState)), .change(change, metric, words),
      ] + (says ? [.text(words.meaning(of: change, metric))] : []))
  }

  /// Each criterion's mean points with the team's.
  package func criteriaTable(_ card: Scorecard, _ words: ScorecardWords) -> ReportTable {
    var table = ReportTable(
      words("评分项（1–5 分）", "Criteria (1 to 5)"),
      columns: [
        .init(words("评分项", "Criterion"), .name), .init(words("平均分", "Mean"), id: "mean"), .init("n"),
        .init(words("团队", "Team")),
      ])
    let hasRubrics = card.rubrics.count > 1
    if hasRubrics { table.columns.append(.init(words("质检标准", "Rubric"), .prose)) }
    table.rows = figures.quality.criteria.map { figure in
      let team = card.team.quality.criteria.first { $0.criterion == figure.criterion }
      var cells: [ReportCell] = [
        .text(card.title(of: figure.criterion, words)),
        .estimate(figure.mean.mean, figure.mean.interval, decimals: 2, intervalDecimals: 2),
        .count(figure.mean.count), team.map { .number($0.mean.mean, decimals: 2) } ?? .none,
      ]
      if hasRubrics { cells.append(.text(card.rubricTitles(with: figure.criterion, words))) }
      return ReportTable.Row(cells)
    }
    let quality = figures.quality
    table.notes = [
      words(
        "致命 \(quality.fatal) 单，模板化回复 \(quality.canned) 单。",
        "Fatal: \(quality.fatal). Canned replies: \(quality.canned).")
    ]
    return table
  }

  /// One sentence on what comes next.
  package func advice(_ words: ScorecardWords) -> String? {
    if coaching.isEmpty { return nil }
    let names = words.list(coaching.map { words.title($0.target.metric) })
    return words(
      "连续两个月未达标（\(names)）：安排一对一辅导和改进计划。",
      "Below target for two months in a row (\(names)): a one-to-one talk and an improvement plan are due.")
  }
}

extension Scorecard {
  /// The rubrics in use that have a criterion.
  func rubricTitles(with criterion: String, _ words: ScorecardWords) -> String {
    words.list(rubrics.filter { $0.criteria.contains(criterion) }.map { $0.title[words.language] })
  }

  /// A criterion's title; its id when no rubric knows it.
  package func title(of criterion: String, _ words: ScorecardWords) -> String {
    criteria[criterion]?[words.language] ?? criterion
  }
}
