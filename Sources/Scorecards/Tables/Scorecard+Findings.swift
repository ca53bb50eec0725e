internal import Kernel
internal import People
internal import Statistics

extension Scorecard {
  /// What a manager should know first, one sentence each.
  ///
  /// - Parameter namesOptions: Whether the reader sits at a command line and can be told which option helps.
  package func findings(_ words: ScorecardWords, namesOptions: Bool = false) -> [String] {
    guard let comparison else { return coaching(words) }
    return quality(comparison, words) + [comparison.speedStar, comparison.qualityModel].map { award($0, words) }
      + coaching(words) + misses(words, namesOptions)
  }

  /// How everybody's quality stands and what the team missed, a sentence each: what a page begins with that shows awards,
  /// groups and coaching below.
  package func headlines(_ words: ScorecardWords) -> [String] {
    guard let comparison else { return [] }
    return quality(comparison, words) + misses(words, false)
  }

  /// What the score shall be; nil without such a target, and while it waits for a baseline.
  private var qualityTarget: Double? { standings.first { $0.target.metric == .qualityMean }?.target.target }

  /// The agents whose quality can be judged, each with its state; nil without a quality target.
  private var judged: [(card: AgentCard, state: TargetState)]? {
    guard qualityTarget != nil else { return nil }
    return agents.compactMap { card in card.standing(.qualityMean)?.state.map { (card, $0) } }
  }

  private func quality(_ comparison: TeamComparison, _ words: ScorecardWords) -> [String] {
    let needed = TargetState.neededCount
    guard team.quality.count > 0, judged?.isEmpty != true || !comparison.groups.isEmpty else {
      return [
        words(
          "随机抽检太少，不能评判任何人的质量：每人至少要 \(needed) 单。",
          "Not enough random reviews to judge anybody's quality: it takes \(needed) an agent.")
      ]
    }
    return states(words) + [groupFinding(comparison, words)]
  }

  private func states(_ words: ScorecardWords) -> [String] {
    guard let judged, let target = qualityTarget else { return [] }
    let below = judged.count { $0.state == .below }
    let watch = judged.count { $0.state == .watch }
    let open = agents.count - judged.count
    let limit = ReportCell.written(target, target.rounded() == target ? 0 : 1)
    return [
      words(
        "\(judged.count) 人里 \(below) 人低于质量目标 \(limit)，\(watch) 人需观察"
          + (open > 0 ? "；另有 \(open) 人抽检太少，不评。" : "。"),
        "\(below) of \(judged.count) agents \(below == 1 ? "is" : "are") below the quality target of \(limit); "
          + "\(watch) to be watched" + (open > 0 ? "; \(open) more with too few reviews to say." : "."))
    ]
  }

  /// Who is best by quality as far as that can be told.
  func groupFinding(_ comparison: TeamComparison, _ words: ScorecardWords) -> String {
    guard let first = comparison.groups.first else {
      return words("抽检太少，无法比较质量。", "Too few reviews to compare quality.")
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

  /// Who gets an award, or why nobody does.
  package func award(_ award: Award, _ words: ScorecardWords) -> String {
    let title = words.award(award.kind)
    switch award.lack {
    case nil:
      let names = words.list(award.winners)
      return award.winners.count == 1
        ? words("\(title)：\(names)。", "\(title): \(names).")
        : words("\(title)：\(names)（差异不显著，并列）。", "\(title): \(names), who share it: they cannot be told apart.")
    case .unreviewed:
      return award.kind == .speedStar
        ? words("\(title)：空缺，抽检太少，看不出快是否牺牲了质量。", "\(title): nobody, not enough reviews to see whether quality holds.")
        : words("\(title)：空缺，抽检太少。", "\(title): nobody, not enough reviews.")
    case .tooFew: return words("\(title)：空缺，可比的人太少。", "\(title): nobody, too few agents can be compared.")
    case .alike: return words("\(title)：空缺，差异不显著。", "\(title): nobody, the differences may all be chance.")
    case .guarded:
      return award.kind == .speedStar
        ? words("\(title)：空缺，最快的人没有守住质量。", "\(title): nobody, the fastest do not keep their quality.")
        : words("\(title)：空缺，质量最好的人没有守住首次响应。", "\(title): nobody, the best do not keep their first response.")
    }
  }

  /// Who needs a one-to-one talk after two months below a target.
  package func coaching(_ words: ScorecardWords) -> [String] {
    let due = agents.filter { !$0.coaching.isEmpty }
    let isUnreviewed = judged?.isEmpty == true
    guard !due.isEmpty else {
      return [
        isUnreviewed
          ? words(
            "没有人连续两个月未达标（质量抽检太少，不评）。",
            "Nobody is below a target for two months in a row; quality has not enough reviews to say.")
          : words("没有人连续两个月未达标。", "Nobody is below a target for two months in a row.")
      ]
    }
    if isUnreviewed { return [withoutReviews(due, words)] }
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

  /// Without reviews speed alone would send people to coaching; what most of them miss is a matter of the process.
  private func withoutReviews(_ due: [AgentCard], _ words: ScorecardWords) -> String {
    let counts = Dictionary(due.flatMap(\.coaching).map { ($0.target.metric, 1) }, uniquingKeysWith: +)
    let metrics = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    let listed = metrics.prefix(3).map {
      words("\(words.title($0.key)) \($0.value) 人", "\(words.title($0.key)) \($0.value)")
    }
    let most = due.count * 2 > agents.count
    return words(
      "抽检太少，辅导名单不含质量；连续两个月未达其他目标：\(due.count) 人（\(words.list(listed))）"
        + (most ? "，过半的人如此，先查目标和流程。" : "。"),
      "Not enough reviews to say who needs coaching on quality; other targets missed for two months: "
        + "\(due.count) of \(agents.count) agents (\(words.list(listed)))"
        + (most ? ", so many that the target or the process should be looked at first." : "."))
  }

  private func misses(_ words: ScorecardWords, _ namesOptions: Bool) -> [String] {
    let missed = standings.filter { $0.state == .below || $0.state == .watch }
    guard !missed.isEmpty else { return [] }
    let open = missed.count { reasons[$0.target.id] == nil }
    let watched = missed.count { $0.state == .watch }
    let waiting = standings.count { $0.target.target == nil }
    let option = namesOptions ? words("（--reasons）", " (--reasons)") : ""
    return [
      words(
        "团队 \(standings.count) 项目标中 \(missed.count) 项未达" + (watched > 0 ? "（其中 \(watched) 项可能是偶然）" : "")
          + (waiting > 0 ? "，\(waiting) 项没有基线" : "") + (open > 0 ? "，\(open) 项还没写原因\(option)。" : "。"),
        "\(missed.count) of the team's \(standings.count) targets are missed"
          + (watched > 0 ? ", \(watched) of them perhaps by chance" : "")
          + (waiting > 0 ? ", \(waiting) have no baseline yet" : "")
          + (open > 0 ? "; \(open) still lack\(open == 1 ? "s" : "") a reason\(option)." : "."))
    ]
  }
}
