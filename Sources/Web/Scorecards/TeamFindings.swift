import HTML
import Kernel
import People
import Scorecards
import Statistics

/// Both awards with what guards them, whom to talk to, and who cannot be told apart.
struct TeamFindings: Component {
  let card: Scorecard
  let comparison: TeamComparison
  let team: String?
  let words: Words

  private var spoken: ScorecardWords { ScorecardWords(words.language) }

  var body: Markup {
    div(.class("columns")) {
      section {
        h2 { words(ScorecardsWords.awards) }
        ul(.class("plain")) {
          award(comparison.speedStar, ScorecardsWords.speedGuard)
          award(comparison.qualityModel, ScorecardsWords.qualityGuard)
        }
      }
      section {
        h2 { words(ScorecardsWords.coaching) }
        coaching
      }
      if comparison.tellsApart { groups }
    }
  }

  private func award(_ award: Award, _ guardLine: LocalizedText) -> Markup {
    li {
      card.award(award, spoken)
      p(.class("quiet small")) { words(guardLine) }
    }
  }

  private var due: [AgentCard] { card.agents.filter { !$0.coaching.isEmpty } }

  @MarkupBuilder private var coaching: Markup {
    for line in card.coaching(spoken) { p { line } }
    if !due.isEmpty {
      ul(.class("plain")) {
        for agent in due.prefix(PageNumber.size) {
          li {
            link(agent.agent)
            span(.class("quiet small")) { " " + words.list(agent.coaching.map { spoken.title($0.target.metric) }) }
          }
        }
      }
      p(.class("note")) { words(ScorecardsWords.coachingNote) }
    }
  }

  private var groups: Markup {
    let agents = Dictionary(keepingFirst: card.agents.map { ($0.agent.name, $0.agent) })
    return section {
      h2 { words(ScorecardsWords.groups) }
      ol(.class("groups")) {
        for (index, group) in comparison.groups.prefix(12).enumerated() {
          li {
            b { IndistinguishableGroups<String>.letter(at: index) }
            span {
              for (place, name) in group.enumerated() {
                if place > 0 { words.language == .zh ? "、" : ", " }
                if let agent = agents[name] { link(agent) } else { name }
              }
            }
          }
        }
      }
      p(.class("note")) { words(ScorecardsWords.groupsNote) }
    }
  }

  private func link(_ agent: Agent) -> Markup {
    a(.href(ScorecardLinks.agent(agent.id, card.month, team: team))) { agent.name }
  }
}
