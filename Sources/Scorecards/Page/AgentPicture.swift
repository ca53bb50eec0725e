internal import Charts
internal import HTML
internal import Kernel
internal import People
internal import Statistics

/// The picture of an agent: quality over three months beside the team's.
package struct AgentPicture {
  let agent: AgentCard
  let card: Scorecard
  let words: ScorecardWords
  /// In CSS pixels.
  let width: Double

  package init(_ agent: AgentCard, of card: Scorecard, _ words: ScorecardWords, width: Double = 460) {
    (self.agent, self.card, self.words, self.width) = (agent, card, words, width)
  }

  package var quality: ReportPicture {
    let target = agent.standing(.qualityMean)?.target.target
    let months = card.months(agent).map { month in
      MonthLine.Month(
        label: month.month.description, estimate: month.own?.quality.score.map(Self.estimate),
        count: month.own.map { String($0.quality.count) } ?? "", comparison: month.team?.quality.score?.mean)
    }
    let chart = MonthLine(
      text: ChartText(
        id: "quality-\(agent.agent.id)", title: finding,
        summary: words("质量分与 95 % 区间，和团队相比", "The quality score with its 95 % interval, beside the team's"),
        empty: words("还没有随机抽检。", "There are no random reviews yet.")),
      axis: Axis(
        title: words("质量分", "Quality"), target: target,
        targetLabel: target.map { words("目标 ", "target ") + ReportCell.written($0, 0) } ?? "",
        bounds: Charts.Interval(0, 100)),
      series: agent.agent.name, comparison: words("团队", "team"), countTitle: "n", months: months, width: width,
      height: 240)
    return ReportPicture(finding: finding, drawing: chart.body)
  }

  /// The score and what became of it since last month.
  private var finding: String {
    guard let score = agent.figures.quality.score else { return words("质量分，三个月", "Quality over three months") }
    let now = words("质量分 ", "Quality ") + ReportCell.written(score.mean, 1)
    guard let before = agent.previous?.quality.score else { return now }
    let change = Figure.mean(score).change(from: .mean(before))
    return now + words("，较上月 ", ", ") + ReportCell.signed(change.value, 1) + words("，", " on last month, ")
      + words.meaning(of: change, .qualityMean)
  }

  static func estimate(_ score: MeanEstimate) -> Estimate {
    Estimate(score.mean, score.interval.map { Charts.Interval($0.low, $0.high) })
  }
}
