internal import Charts
internal import HTML
internal import Kernel
internal import People
internal import Statistics

/// One agent's part of the page; printed, it begins a page.
struct AgentSection: Component {
  let agent: AgentCard
  let card: Scorecard
  let words: ScorecardWords
  let lowest: [ServiceQualityRow]

  var body: Markup {
    article(.class("person"), .id("agent-\(agent.agent.id)")) {
      h2 { agent.agent.name }
      p(.class("quiet")) {
        [agent.agent.team, card.month.description].compactMap(\.self).joined(separator: " · ")
          + " · " + words.state(agent.mainState)
      }
      if let advice = agent.advice(words) { p(.class("advice")) { advice } }
      section { StateTable(table: agent.figureTable(card, words)) }
      div(.class("pair")) {
        section { StateTable(table: agent.criteriaTable(card, words)) }
        figure { quality }
      }
      if !lowest.isEmpty { section { StateTable(table: card.talkTable(lowest, words)) } }
    }
  }

  private var quality: MonthLine {
    let target = agent.standing(.qualityMean)?.target.target
    let months = card.months(agent).map { month in
      MonthLine.Month(
        label: month.month.description, estimate: month.own?.quality.score.map(Self.estimate),
        count: month.own.map { String($0.quality.count) } ?? "", comparison: month.team?.quality.score?.mean)
    }
    return MonthLine(
      text: ChartText(
        id: "quality-\(agent.agent.id)", title: words("质量分，三个月", "Quality over three months"),
        summary: words("质量分与 95 % 区间，和团队相比", "The quality score with its 95 % interval, beside the team's"),
        empty: words("还没有随机抽检。", "There are no random reviews yet.")),
      axis: Axis(
        title: words("质量分", "Quality"), target: target,
        targetLabel: target.map { words("目标 ", "target ") + ReportCell.written($0, 0) } ?? "",
        bounds: Charts.Interval(0, 100)),
      series: agent.agent.name, comparison: words("团队", "team"), countTitle: "n", months: months, width: 460,
      height: 240)
  }

  static func estimate(_ score: MeanEstimate) -> Estimate {
    Estimate(score.mean, score.interval.map { Charts.Interval($0.low, $0.high) })
  }
}
