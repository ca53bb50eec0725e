import Content
import Kernel
import Knowledge
import People
import Tickets

/// The search box of the frame, and the page of a ticket.
enum SearchRoutes {
  static func add(to routes: inout Routes, _ knowledge: KnowledgeWatch) {
    routes.get(SearchLinks.search, for: .signedIn) { visit in
      var found = try await found(visit)
      found.cards = try await cards(knowledge, visit)
      return found.only.map { Answer.redirect($0) }
        ?? .page(SearchPage(asked: asked(visit), found: found, query: visit.query))
    }
    routes.file(SearchLinks.file, for: .signedIn) { visit in
      let hits = try await found(visit).tickets
      return try await ListFile(name: "tickets", columns: hits.columns, words: visit.words, all: hits.all).answer()
    }
    routes.get(SearchLinks.ticket(":id"), for: .signedIn) { visit in .page(try await ticket(visit)) }
  }

  private static func asked(_ visit: Visit) -> String { String((visit.query.text("q") ?? "").prefix(100)) }

  /// The cards that hold most of what is asked.
  private static func cards(_ knowledge: KnowledgeWatch, _ visit: Visit) async throws -> [SearchHit] {
    let query = SearchQuery(asked(visit), today: visit.today, limit: SearchResult.mostCards)
    return try await knowledge.latest().index.search(query).hits.filter { !$0.isWeak }
  }

  private static func found(_ visit: Visit) async throws -> SearchResult {
    let asked = asked(visit)
    return try await visit.read { try SearchResult.read(asked, visit, $0) }
  }

  private static func ticket(_ visit: Visit) async throws -> TicketPage {
    let id = Ticket.ID(try visit.caller.number("id"))
    return try await visit.read { connection in
      let (sight, stored) = (try Sight(visit, connection), StoredTickets(connection))
      guard let scope = sight.tickets, let hit = try TicketSearch(connection, scope).ticket(id),
        let ticket = try stored.ticket(id)
      else { throw Caller.nothingHere }
      let clocks = try StoredClocks(connection).of([id]).map(\.clock)
      return TicketPage(
        hit: hit, ticket: ticket, clocks: clocks, messages: try stored.conversation(of: id), isBlind: sight.isBlind,
        now: visit.now, trail: try TicketTrail(visit, ticket, clocks, connection))
    }
  }
}
