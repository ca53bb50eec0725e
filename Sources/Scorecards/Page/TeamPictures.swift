internal import Charts
internal import HTML
internal import Kernel
internal import People
internal import Statistics

/// The two pictures of a team: speed against quality, and quality with its groups.
package struct TeamPictures {
  let card: Scorecard
  let words: ScorecardWords
  /// In CSS pixels.
  let width: Double

  package init(_ card: Scorecard, _ words: ScorecardWords, width: Double = 900) {
    (self.card, self.words, self.width) = (card, words, width)
  }

  /// Speed is the attainment of first responses.
  package var quadrant: ReportPicture {
    let agents = card.agents.compactMap { agent -> QuadrantChart.Agent? in
      let rate = agent.figures.response.firstResponseAttainment.rate
      guard let speed = rate.value, let score = agent.figures.quality.score else { return nil }
      return QuadrantChart.Agent(
        name: agent.agent.name,
        speed: Estimate(speed * 100, rate.interval.map { Charts.Interval($0.low * 100, $0.high * 100) }),
        quality: AgentPicture.estimate(score), light: Light(agent.mainState), isNotable: isNotable(agent))
    }
    // Who has too few cases is drawn, and not counted.
    let finding = corner(of: agents.filter { $0.light != .unjudged })
    let chart = QuadrantChart(
      text: ChartText(
        id: "quadrant", title: finding,
        summary: words(
          "每人的首次响应达标率与质量分，十字是 95 % 区间",
          "First response attainment and quality score of each agent; crosses are 95 % intervals"),
        empty: words("还没有随机抽检，画不出质量。", "There are no random reviews yet.")),
      speed: speedAxis, quality: qualityAxis,
      corners: .init(
        fastAndGood: words("又快又好", "fast and good"), fastButPoor: words("快而不好", "fast, not good"),
        slowButGood: words("好而不快", "good, not fast"), slowAndPoor: words("都要提高", "neither yet")),
      agents: agents, width: width, height: max(width * 0.4 + 160, 470))
    return ReportPicture(finding: finding, drawing: chart.body)
  }

  /// How many are in the corner where everybody should be.
  private func corner(of agents: [QuadrantChart.Agent]) -> String {
    guard let speed = speedAxis.target, let quality = qualityAxis.target, !agents.isEmpty else {
      return words("快与好：右上又快又好", "Speed and quality: fast and good is up and right")
    }
    let count = agents.count { $0.speed.value >= speed && $0.quality.value >= quality }
    return words(
      "\(agents.count) 人里 \(count) 人又快又好（右上）",
      "\(count) of \(agents.count) agents \(count == 1 ? "is" : "are") fast and good (up and right)")
  }

  private func isNotable(_ agent: AgentCard) -> Bool {
    let winners = (card.comparison?.speedStar.winners ?? []) + (card.comparison?.qualityModel.winners ?? [])
    return winners.contains(agent.agent.name)
  }

  private var speedAxis: Axis {
    axis(
      words("首次响应达标率 %", "First response attainment, %"), .firstResponseAttainment,
      team: card.team.response.firstResponseAttainment.rate.value.map { $0 * 100 }, factor: 100)
  }

  private var qualityAxis: Axis {
    axis(words("质量分", "Quality score"), .qualityMean, team: card.team.quality.score?.mean, factor: 1)
  }

  /// The middle line is the target's, or without one the team's.
  private func axis(_ title: String, _ metric: TargetMetric, team: Double?, factor: Double) -> Axis {
    let target = card.standings.first { $0.target.metric == metric }?.target.target.map { $0 * factor }
    let line = target ?? team
    let name = target == nil ? words("团队", "team") : words("目标", "target")
    let places = line.map { $0.rounded() == $0 ? 0 : 1 } ?? 0
    return Axis(
      title: title, target: line, targetLabel: line.map { "\(name) \(ReportCell.written($0, places))" } ?? "",
      bounds: Charts.Interval(0, 100), tickFormat: .decimals(0))
  }

  /// The best first, with brackets around those who cannot be told apart.
  package func quality(_ comparison: TeamComparison) -> ReportPicture {
    let finding = card.groupFinding(comparison, words)
    let ranked = card.agents.filter { $0.figures.quality.score != nil }
      .sorted { ($0.figures.quality.score?.mean ?? 0) > ($1.figures.quality.score?.mean ?? 0) }
    let rows = ranked.map { agent in
      IntervalDotPlot.Row(
        name: agent.agent.name, estimate: agent.figures.quality.score.map(AgentPicture.estimate),
        previous: agent.previous?.quality.score?.mean, count: String(agent.figures.quality.count),
        light: Light(agent.mainState), note: words("质检太少", "too few reviews"))
    }
    let places = Dictionary(ranked.enumerated().map { ($0.element.agent.name, $0.offset) }) { first, _ in first }
    let groups =
      ranked.count > TeamComparison.letteredAgents ? [] : comparison.groups.map { $0.compactMap { places[$0] } }
    let chart = IntervalDotPlot(
      text: ChartText(
        id: "quality", title: finding,
        summary: words("每人的质量分与 95 % 区间", "The quality score of each agent with its 95 % interval"),
        empty: words("还没有随机抽检。", "There are no random reviews yet.")),
      axis: qualityAxis,
      words: .init(
        name: words("客服", "Agent"), count: words("质检数", "Reviews"), groups: words("差异不显著", "Alike"),
        interval: words("95 % 区间", "95 % interval"), previous: words("上月", "last month")),
      rows: rows, groups: groups, width: width)
    return ReportPicture(finding: finding, drawing: chart.body)
  }
}

extension Light {
  init(_ state: TargetState?) {
    switch state {
    case .fine: self = .fine
    case .watch: self = .watch
    case .below: self = .below
    case nil: self = .unjudged
    }
  }
}
