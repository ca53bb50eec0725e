internal import Kernel
internal import People
internal import Statistics

extension Scorecard {
  /// What a manager should know first, one sentence each.
  package func findings(_ words: ScorecardWords) -> [String] {
    guard let comparison else { return coaching(words) }
    return quality(words) + [groups(comparison, words)]
      + [comparison.speedStar, comparison.qualityModel].map { award($0, words) }
      + coaching(words) + misses(words)
  }

  private func quality(_ words: ScorecardWords) -> [String] {
    let judged = agents.compactMap { card in card.standing(.qualityMean).flatMap { s in s.state.map { (card, $0) } } }
    guard let target = standings.first(where: { $0.target.metric == .qualityMean })?.target.target, !judged.isEmpty
    else { return [] }
    let below = judged.filter { $0.1 == .below }.count
    let watch = judged.filter { $0.1 == .watch }.count
    let limit = ReportCell.written(target, target.rounded() == target ? 0 : 1)
    return [
      words(
        "\(judged.count) 人里 \(below) 人低于质量目标 \(limit)，\(watch) 人需观察。",
        "\(below) of \(judged.count) agents are below the quality target of \(limit); \(watch) to be watched.")
    ]
  }

  private func groups(_ comparison: TeamComparison, _ words: ScorecardWords) -> String {
    guard let first = comparison.groups.first else {
      return words("质检太少，无法比较质量。", "Too few reviews to compare quality.")
    }
    guard comparison.tellsApart else {
      return words(
        "全队质量差异不显著，不宜排名。", "Nobody can be told apart by quality this month; a ranking would be chance.")
    }
    let shown = first.prefix(5)
    let more = first.count - shown.count
    let names = words.list(Array(shown)) + (more > 0 ? words(" 等 \(first.count) 人", " and \(more) more") : "")
    if first.count == 1 {
      return words("质量最好：\(names)，与其他人差异显著。", "Best quality: \(names), told apart from everyone else.")
    }
    return words("质量最好的一组：\(names)，彼此差异不显著。", "Best group by quality: \(names), who cannot be told apart.")
  }

  private func award(_ award: Award, _ words: ScorecardWords) -> String {
    let title = words.award(award.kind)
    switch award.lack {
    case nil:
      let names = words.list(award.winners)
      return award.winners.count == 1
        ? words("\(title)：\(names)。", "\(title): \(names).")
        : words("\(title)：\(names)（差异不显著，并列）。", "\(title): \(names), who share it: they cannot be told apart.")
    case .tooFew: return words("\(title)：空缺，可比的人太少。", "\(title): nobody, too few agents can be compared.")
    case .alike: return words("\(title)：空缺，差异不显著。", "\(title): nobody, the differences may all be chance.")
    case .guarded:
      return award.kind == .speedStar
        ? words("\(title)：空缺，没有人的质量守住目标。", "\(title): nobody keeps quality at its target.")
        : words("\(title)：空缺，没有人的首次响应守住目标。", "\(title): nobody keeps the first response at its target.")
    }
  }

  private func coaching(_ words: ScorecardWords) -> [String] {
    let due = agents.filter { !$0.coaching.isEmpty }
    guard !due.isEmpty else {
      return [words("没有人连续两个月未达标。", "Nobody is below a target for two months in a row.")]
    }
    let quality = due.filter { $0.coaching.contains { $0.target.metric == .qualityMean } }.map(\.agent.name)
    let names = (quality.isEmpty ? due.map(\.agent.name) : quality)
    let shown = words.list(Array(names.prefix(8))) + (names.count > 8 ? words(" 等", " and more") : "")
    return [
      words(
        "连续两个月未达标、需一对一辅导：\(due.count) 人" + (quality.isEmpty ? "（\(shown)）。" : "，其中质量：\(shown)。"),
        "Below a target for two months, coaching is due: \(due.count)"
          + (quality.isEmpty ? " (\(shown))." : "; by quality: \(shown)."))
    ]
  }

  private func misses(_ words: ScorecardWords) -> [String] {
    let missed = standings.filter { $0.state == .below || $0.state == .watch }
    guard !missed.isEmpty else { return [] }
    let open = missed.filter { reasons[$0.target.id] == nil }.count
    let waiting = standings.count { $0.target.target == nil }
    return [
      words(
        "团队 \(standings.count) 项目标中 \(missed.count) 项未达" + (waiting > 0 ? "，\(waiting) 项没有基线" : "")
          + (open > 0 ? "，\(open) 项还没写原因（--reasons）。" : "。"),
        "\(missed.count) of the team's \(standings.count) targets are missed"
          + (waiting > 0 ? ", \(waiting) have no baseline yet" : "")
          + (open > 0 ? "; \(open) still lack a reason (--reasons)." : "."))
    ]
  }
}
