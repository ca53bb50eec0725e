internal import Charts
package import HTML
internal import Kernel
internal import People
internal import Statistics

/// The scorecards as one HTML file: the team, then a section for each agent; no scripts, made to be printed on A4.
package struct ScorecardPage: Component {
  let card: Scorecard
  let words: ScorecardWords
  /// The reviews to talk about, by agent.
  let lowest: LowestReviews

  package init(_ card: Scorecard, _ words: ScorecardWords, lowest: LowestReviews) {
    (self.card, self.words, self.lowest) = (card, words, lowest)
  }

  package var body: Markup {
    document(
      language: words.language == .zh ? "zh-CN" : "en", title: card.title(words), style: ReportStyle.sheet + Self.style
    ) {
      main {
        header(.class("team")) {
          h1 { card.title(words) }
          p(.class("quiet")) { card.subtitle(words) }
        }
        div(.class("team")) {
          ul(.class("findings")) { for finding in card.findings(words) { li { finding } } }
          if let comparison = card.comparison { team(comparison) }
        }
        for agent in card.agents {
          AgentSection(agent: agent, card: card, words: words, lowest: lowest.rows(of: agent))
        }
      }
    }
  }

  @MarkupBuilder private func team(_ comparison: TeamComparison) -> Markup {
    let pictures = TeamPictures(card, words)
    pictures.quadrant
    section { ReportTableMarkup(card.wideTable(words)) }
    pictures.quality(comparison)
    section { ReportTableMarkup(card.targetTable(words)) }
    section { ReportTableMarkup(card.monitorTable(words)) }
    if card.agents.count > 1 {
      nav(.class("people")) {
        h2 { words("每个人", "Everybody") }
        for agent in card.agents { a(.href("#agent-\(agent.agent.id)")) { agent.agent.name } }
      }
    }
  }

  private static let style = """
    main { max-width: 76rem; }
    @media screen and (min-width: 45.01rem) { td.prose { min-width: 7rem; } }
    .figure .interval { font-size: .88em; }
    .person { border-top: 2px solid var(--ink-2); margin-top: 3.5rem; padding-top: .5rem; }
    .person > h2 { font-size: 1.35rem; margin-top: 1rem; }
    .person h2 + p { margin-top: 0; }
    .person section h2 { font-size: 1rem; margin-top: 1.5rem; }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1.5rem; align-items: start; }
    .people { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
    .people h2 { flex-basis: 100%; }
    .people a { color: var(--accent); text-decoration: none; }
    .people a:hover { text-decoration: underline; }
    .advice { font-weight: 600; }
    @page { size: A4; margin: 11mm 13mm; }
    @page team { size: A4 landscape; margin: 12mm; }
    @media print {
      .team { page: team; }
      .person { page: auto; break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
      .people { display: none; }
      .team figure svg { max-height: 128mm; }
      .pair { grid-template-columns: 3fr 2fr; gap: .75rem; }
      .person h2, .person section h2 { margin-top: .8rem; }
      .person th, .person td { padding: .07rem .3rem; }
      table { font-size: 8pt; }
    }
    """
}
