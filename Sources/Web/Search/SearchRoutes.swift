import Content
import Kernel
import People
import Tickets

/// The search box of the frame, and the page of a ticket.
enum SearchRoutes {
  static func add(to routes: inout Routes) {
    routes.get(SearchLinks.search, for: .signedIn) { visit in
      let asked = String((visit.query.text("q") ?? "").prefix(100))
      let found = try await visit.read { try SearchResult.read(asked, visit, $0) }
      return found.only.map { Answer.redirect($0) } ?? .page(SearchPage(asked: asked, found: found))
    }
    routes.get(SearchLinks.ticket(":id"), for: .signedIn) { visit in .page(try await ticket(visit)) }
  }

  private static func ticket(_ visit: Visit) async throws -> TicketPage {
    let id = Ticket.ID(try visit.caller.number("id"))
    return try await visit.read { connection in
      let (sight, stored) = (try Sight(visit, connection), StoredTickets(connection))
      guard let scope = sight.tickets, let hit = try TicketSearch(connection, scope).ticket(id),
        let ticket = try stored.ticket(id)
      else { throw Caller.nothingHere }
      return TicketPage(
        hit: hit, ticket: ticket, clocks: try StoredClocks(connection).of([id]).map(\.clock),
        messages: try stored.conversation(of: id), isBlind: sight.isBlind, now: visit.now)
    }
  }
}
