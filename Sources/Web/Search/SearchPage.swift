import Content
import HTML
import Kernel
import Knowledge
import People
import Store
import Tickets

/// What a search found, by kind.
struct SearchPage: Page {
  let asked: String
  let found: SearchResult
  var query = Fields()

  private var address: ListAddress { ListAddress(path: SearchLinks.search, file: SearchLinks.file, query: query) }

  var place: Place? { nil }

  func title(_ words: Words) -> String { words(SearchWords.title) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if found.isEmpty {
      p(.class("empty")) { words(asked.isEmpty ? SearchWords.help : SearchWords.nothing(asked)) }
    }
    if !found.tickets.isEmpty {
      h2 { words(SearchWords.tickets) }
      ListTable(
        columns: TicketHits(isBlind: found.isBlind).columns, rows: found.tickets.shown, order: found.tickets.order,
        address: address, words: words)
      Pager(
        piece: PageNumber(query), count: found.tickets.count, path: SearchLinks.search, query: query, words: words)
      p(.class("line")) { ExportLink(address: address, words: words) }
      if found.tickets.count == TicketHits.most { p(.class("quiet small")) { words(SearchWords.more) } }
    }
    if !found.cards.isEmpty {
      h2 { words(KnowledgeWords.cards) }
      ol(.class("hits cards")) {
        for hit in found.cards {
          li {
            a(.href(KnowledgeLinks.card(hit.id))) { MarkedWords(text: hit.title) }
            p(.class("small")) { MarkedWords(text: hit.snippet) }
          }
        }
      }
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
}

/// Found tickets in an order, and those of one page.
struct TicketHits: Sendable {
  let isBlind: Bool
  private(set) var all: [TicketSearch.Hit] = []
  private(set) var shown: [TicketSearch.Hit] = []
  /// The order as the address writes it; empty for the order in which they were found.
  private(set) var order = ""

  /// So many are looked at; who finds more types more.
  static let most = 500

  init(isBlind: Bool) { self.isBlind = isBlind }

  init(_ hits: [TicketSearch.Hit], isBlind: Bool, _ query: Fields) {
    self.isBlind = isBlind
    let wanted = ListOrder<TicketSearch.Column>(query["sort"])
    // To sort by what is hidden would show it.
    let order = isBlind && wanted?.column == .agent ? nil : wanted
    all = order.map { TicketSearch.sorted(hits, by: $0) } ?? hits
    self.order = order?.text ?? ""
    shown = Array(all[PageNumber(query).range(of: all.count)])
  }

  var count: Int { all.count }
  var isEmpty: Bool { all.isEmpty }

  var columns: [ListColumn<TicketSearch.Hit>] {
    [
      ListColumn(SearchWords.number, by: "number", .head) { hit, _ in hit.number }
        .shown { hit, _ in a(.href(SearchLinks.ticket(hit.id))) { hit.number } },
      ListColumn(SearchWords.subject, by: "subject", .prose) { hit, _ in hit.subject },
      ListColumn(SearchWords.agent, by: isBlind ? nil : "agent") { [isBlind] hit, _ in isBlind ? nil : hit.agent },
      ListColumn(SearchWords.status, by: "status") { hit, words in words(SearchWords.title(hit.status)) },
      ListColumn(SearchWords.created, by: "created", .figures) { hit, words in words.time(hit.createdAt) },
      ListColumn(SearchWords.source, by: "source") { hit, _ in hit.source },
    ]
  }
}
