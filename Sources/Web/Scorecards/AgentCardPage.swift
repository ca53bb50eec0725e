import Content
import HTML
import Kernel
import People
import Scorecards
import Statistics

/// One agent's month: how it stands, what changed, and the way down to the reviews behind it.
struct AgentCardPage: Page {
  let month: Month
  let agent: Agent
  /// Whether it is the visitor's own and the only one to see.
  let isOwn: Bool
  /// Nil when the month has nothing to show.
  let card: Scorecard?
  /// How many reviews stand behind it.
  let reviewCount: Int
  /// The team whose page the visitor comes from.
  var team: String?

  var place: Place? { .scorecards }

  func title(_ words: Words) -> String { agent.name }

  func bar(_ frame: Frame) -> Markup {
    let words = frame.words
    if !isOwn { a(.href(ScorecardLinks.team(month, team: team))) { words(ScorecardsWords.wholeTeam) } }
    MonthPicker(
      month: month, current: frame.month, action: ScorecardLinks.agent(agent.id, month),
      kept: team.map { [("team", $0)] } ?? [], words: words
    ) { ScorecardLinks.agent(agent.id, $0, team: team) }.body
  }

  func content(_ frame: Frame) -> Markup {
    if let card, let own = card.agents.first {
      self.card(own, card, frame)
    } else {
      NothingYet(month: month, words: frame.words, imports: frame.admits(.imports)).body
    }
  }

  @MarkupBuilder private func card(_ own: AgentCard, _ card: Scorecard, _ frame: Frame) -> Markup {
    let (words, spoken) = (frame.words, ScorecardWords(frame.words.language))
    p(.class("quiet small")) {
      [month.description, agent.team, card.subtitle(spoken)].compactMap(\.self).joined(separator: " · ")
    }
    KeyFigures(agent: own, words: words).body
    if let advice = own.advice(spoken) { p(.class("advice")) { advice } }
    div(.class("pictures")) {
      section { criteria(own, card, frame) }
      div {
        AgentPicture(own, of: card, spoken, width: 520).quality
        ReportTableMarkup(card.monthsTable(own, spoken), hasHeading: false, links: .exact).body
      }
    }
    section {
      ReportTableMarkup(own.figureTable(card, spoken, saysChance: true), links: .exact).body
      for note in card.notes(spoken) { p(.class("note")) { note } }
    }
    section { ReportTableMarkup(card.monitorTable(spoken), links: .exact).body }
    if reviewCount > 0 {
      p { a(.href(ScorecardLinks.reviews(of: agent.id, month))) { words(ScorecardsWords.reviews(reviewCount)) } }
    }
    ExportLinks(words: words) { ScorecardLinks.export($0, of: agent.id, month) }.body
  }

  /// The weakest criterion first; each leads to the reviews behind it.
  @MarkupBuilder private func criteria(_ own: AgentCard, _ card: Scorecard, _ frame: Frame) -> Markup {
    let (spoken, month, id) = (ScorecardWords(frame.words.language), month, agent.id)
    let table = own.criteriaTable(card, spoken)
    let positions = ReportOrder("mean").flatMap { table.positions($0) } ?? Array(table.rows.indices)
    let criteria = positions.map { own.figures.quality.criteria[$0].criterion }
    if criteria.isEmpty {
      h2 { frame.words(ScorecardsWords.criteria) }
      p(.class("empty")) { frame.words(ScorecardsWords.noReviews) }
    } else {
      ReportTableMarkup(
        table.sorted(ReportOrder("mean")),
        links: ReportTableLinks(cell: { column, _, index in
          column.kind == .name ? ScorecardLinks.criterion(criteria[index], of: id, month) : nil
        })
      ).body
    }
  }
}

/// The four figures that a card is about, each with its interval, its state, and what became of it since last month.
struct KeyFigures: Component {
  let agent: AgentCard
  let words: Words

  private static let metrics: [TargetMetric] = [
    .qualityMean, .firstResponseMedian, .firstResponseAttainment, .satisfaction,
  ]

  private var spoken: ScorecardWords { ScorecardWords(words.language) }

  var body: Markup {
    dl(.class("keys")) {
      for metric in Self.metrics {
        div {
          dt { spoken.title(metric) }
          figure(metric)
        }
      }
    }
  }

  @MarkupBuilder private func figure(_ metric: TargetMetric) -> Markup {
    let (now, before) = (agent.figures.figure(metric), agent.previous?.figure(metric))
    let unit = spoken.unit(metric)
    dd(.class("figure")) {
      b { now.map { words.decimals($0.value * unit.factor, metric.decimals) } ?? "–" }
      if now != nil { span(.class("quiet")) { unit.name.isEmpty ? "" : " \(unit.name)" } }
      if let state = agent.standing(metric)?.state {
        span(.class("state \(state.rawValue)")) { spoken.state(state) }
      }
    }
    if let now {
      dd(.class("quiet small")) {
        interval(now, metric, unit.factor)
        words(ScorecardsWords.basis(now.count))
      }
      dd(.class("small")) { change(now, before, metric, unit.factor) }
    } else {
      dd(.class("quiet small")) { words(ScorecardsWords.notEnough) }
    }
  }

  private func interval(_ figure: Figure, _ metric: TargetMetric, _ factor: Double) -> String {
    guard let interval = figure.interval else { return "" }
    return words.decimals(interval.low * factor, metric.decimals) + "–"
      + words.decimals(interval.high * factor, metric.decimals) + " · "
  }

  private func change(_ now: Figure, _ before: Figure?, _ metric: TargetMetric, _ factor: Double) -> String {
    guard let before else { return words(ScorecardsWords.noMonthBefore) }
    let change = now.change(from: before)
    let size = ReportCell.change(change.value * factor, nil, decimals: metric.decimals).text
    let arrow = change.value > 0 ? "↑" : change.value < 0 ? "↓" : "→"
    return words(ScorecardsWords.sinceLastMonth("\(arrow) \(size)", spoken.meaning(of: change, metric)))
  }
}
