internal import HTML
internal import Kernel
internal import People

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
      section { ReportTableMarkup(agent.figureTable(card, words)) }
      div(.class("pair")) {
        section { ReportTableMarkup(agent.criteriaTable(card, words)) }
        AgentPicture(agent, of: card, words).quality
      }
      if !lowest.isEmpty { section { ReportTableMarkup(card.talkTable(lowest, words)) } }
    }
  }
}
