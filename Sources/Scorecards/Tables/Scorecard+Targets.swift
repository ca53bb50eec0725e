import Content
internal import Kernel
internal import Statistics

extension Scorecard {
  /// The team's targets against what was reached, with a reason for each miss.
  package func targetTable(_ words: ScorecardWords) -> ReportTable {
    var table = ReportTable(
      words("目标与实际", "Targets and what was reached"),
      columns: [
        .init(words("目标", "Target"), .prose), .init(words("基线", "Baseline")), .init(words("目标值", "To reach")),
        .init(words("实际", "Reached")), .init("n"), .init(words("状态", "State"), .word),
        .init(words("上月", "Last month"), .word), .init(words("较上月", "Change")),
        .init(words("负责人", "Owner"), .prose), .init(words("里程碑", "Milestone"), .word),
        .init(words("未达原因", "Reason for a miss"), .prose),
      ])
    table.rows = standings.map { standing in
      let (target, factor) = (standing.target, words.unit(standing.target.metric).factor)
      let decimals = target.metric.decimals
      return ReportTable.Row([
        .text(target.title[words.language]),
        target.baseline.map { .number($0 * factor, decimals: decimals) } ?? .text(words("未知", "unknown")),
        .target(target, words), .figure(standing.figure, target.metric, words),
        .count(standing.figure?.count ?? 0), .text(words.state(of: standing)),
        .text(words.state(standing.previousState)), .change(standing.change, target.metric, words),
        .text(target.owner[words.language]), .text(target.milestone.description),
        .text(reason(standing, words)),
      ])
    }
    table.notes = targetNotes(words)
    return table
  }

  /// The same for a terminal; of an agent alone, that agent's standings beside the team's figures.
  package func narrowTargetTable(_ words: ScorecardWords) -> ReportTable {
    let own = request.agent == nil ? nil : agents.first
    var table = ReportTable(
      words("目标与实际", "Targets"),
      columns: [
        .init(words("目标", "Target"), .name), .init(words("目标值", "To reach")), .init(words("实际", "Reached")),
        .init(words("状态", "State"), .word), .init(words("较上月", "Change")),
        own == nil ? .init(words("未达原因", "Reason"), .prose) : .init(words("团队", "Team")),
      ])
    let shown = own?.standings.filter { !$0.target.metric.isCounted } ?? standings
    table.rows = shown.map { standing in
      let (target, unit) = (standing.target, words.unit(standing.target.metric))
      let number = { (value: Double) in
        ReportCell.number(value * unit.factor, decimals: target.metric.decimals)
      }
      return ReportTable.Row([
        .text(target.title[words.language]), .target(target, words), standing.figure.map { number($0.value) } ?? .none,
        .text(words.state(of: standing)),
        standing.change.map { .change($0.value * unit.factor, nil, decimals: target.metric.decimals) } ?? .none,
        own == nil ? .text(reason(standing, words)) : team.figure(target.metric).map { number($0.value) } ?? .none,
      ])
    }
    table.notes = targetNotes(words)
    return table
  }

  /// What was said about a miss; that nothing was said is said too.
  func reason(_ standing: Standing, _ words: ScorecardWords) -> String {
    if let reason = reasons[standing.target.id] { return reason }
    return standing.state == nil || standing.state == .fine ? "–" : words("（待填）", "(not given)")
  }

  private func targetNotes(_ words: ScorecardWords) -> [String] {
    if standings.isEmpty {
      return [
        words(
          "还没有发布目标：assay publish Rubrics 会发布 targets.yaml。",
          "No targets are published: assay publish Rubrics stores targets.yaml.")
      ]
    }
    let waiting = standings.filter { $0.target.target == nil }
    if waiting.isEmpty { return [] }
    let names = words.list(waiting.map { words.title($0.target.metric) })
    return [
      words(
        "\(names)：基线未知，还不能判断。把自己的基线写进 targets.yaml 再发布。",
        "\(names): the baseline is not known, so nothing is judged. Write your own into targets.yaml and publish it.")
    ]
  }
}

extension ReportCell {
  /// What is to be reached; in words when that depends on a baseline that is not known.
  package static func target(_ target: PerformanceTarget, _ words: ScorecardWords) -> ReportCell {
    let (factor, decimals) = (words.unit(target.metric).factor, target.metric.decimals)
    if let value = target.target { return .number(value * factor, decimals: decimals) }
    switch target.goal {
    case .value(let value): return .number(value * factor, decimals: decimals)
    case .more(let difference):
      let points = target.metric.unit == .share ? words(" 个百分点", " points") : words(" 分", " points")
      return .text(words("基线 ", "base ") + signed(difference * factor, 0) + points)
    case .moreByShare(let share): return .text(words("基线 ", "base ") + signed(share * 100, 0) + " %")
    }
  }
}
