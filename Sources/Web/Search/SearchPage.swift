import Content
import HTML
import Kernel
import People
import Quality
import Tickets

/// What a search found, by kind.
struct SearchPage: Page {
  let asked: String
  let found: SearchResult

  var place: Place? { nil }

  func title(_ words: Words) -> String { words(SearchWords.title) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if found.isEmpty {
      p(.class("empty")) { words(asked.isEmpty ? SearchWords.help : SearchWords.nothing(asked)) }
    }
    if !found.tickets.isEmpty {
      h2 { words(SearchWords.tickets) }
      tickets(words)
      if found.tickets.count == SearchResult.limit { p(.class("quiet small")) { words(SearchWords.more) } }
    }
    if !found.agents.isEmpty {
      h2 { words(SearchWords.agents) }
      ul(.class("hits")) {
        for agent in found.agents {
          li {
            a(.href(ScorecardLinks.agent(agent.id, found.month))) { agent.name }
            if let team = agent.team { span(.class("quiet")) { " \(team)" } }
          }
        }
      }
    }
    if !found.users.isEmpty {
      h2 { words(SearchWords.users) }
      ul(.class("hits")) {
        for user in found.users {
          li {
            a(.href(PeopleLinks.user(user.id))) { user.display }
            span(.class("quiet")) { " " + words.list(user.roles.all.map { words(PeopleWords.title($0)) }) }
          }
        }
      }
    }
  }

  private func tickets(_ words: Words) -> Markup {
    div(.class("wide")) {
      table {
        Headings(
          [
            SearchWords.number, SearchWords.subject, SearchWords.agent, SearchWords.status, SearchWords.created,
            SearchWords.source,
          ].map { words($0) })
        tbody { for ticket in found.tickets { row(ticket, words) } }
      }
    }
  }

  private func row(_ ticket: TicketSearch.Hit, _ words: Words) -> Markup {
    tr {
      td { a(.href(SearchLinks.ticket(ticket.id))) { ticket.number } }
      td(.class("prose")) { ticket.subject ?? "–" }
      td { found.isBlind ? "–" : ticket.agent ?? "–" }
      td { words(SearchWords.title(ticket.status)) }
      td(.class("num left")) { words.time(ticket.createdAt) }
      td { ticket.source }
    }
  }
}
