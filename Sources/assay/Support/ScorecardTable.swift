import People
import Scorecards

/// A month's scorecards for a terminal.
struct ScorecardTable {
  let card: Scorecard
  let words: ScorecardWords

  init(_ card: Scorecard, _ words: ScorecardWords) {
    (self.card, self.words) = (card, words)
  }

  func text() -> String {
    ReportText(names: card.agents.map(\.agent.name)).text(
      title: card.title(words), subtitle: card.subtitle(words), findings: card.findings(words, namesOptions: true),
      tables: [card.narrowTable(words), card.narrowTargetTable(words)])
  }
}
