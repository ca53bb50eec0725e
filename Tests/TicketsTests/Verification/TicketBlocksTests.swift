import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite struct TicketBlocksTests {
  private let rows = (1...5).map {
    "T\($0),chat,normal,Ann,C\($0),open,2023-03-0\($0) 09:00:00,,,0,,2023-03-01 10:00:00"
  }

  /// Five tickets without the third; the first has one message, the fourth three.
  private func database(_ engine: Engine) async throws -> any Database {
    let team = try await ImportingTickets(engine)
    try await team.importRows(rows)
    try await team.database.write { connection in
      try connection.execute("DELETE FROM ticket WHERE id = 3")
      for (ticket, seq, at) in [(1, 1, 10), (4, 1, 30), (4, 2, 20), (4, 3, 40)] {
        try connection.execute(
          """
          INSERT INTO message (ticket_id, seq, role, public, author, at, body)
          VALUES (\(ticket), \(seq), \(Role.customer), 1, '', \(at), '')
          """)
      }
    }
    return team.database
  }

  private static func visit(_ blocks: TicketBlocks) throws -> [String] {
    var (blocks, visited): (TicketBlocks, [String]) = (blocks, [])
    try blocks.visit { ticket, messages, clocks in
      visited.append("\(ticket.id): \(messages.map(\.at.rawValue)), \(clocks.isEmpty ? "none" : "clocks")")
    }
    return visited
  }

  @Test("tickets come once, in order, each with its own messages", arguments: Engine.allCases, [1, 2, 4, 9])
  func all(engine: Engine, size: Int) async throws {
    let visited = try await database(engine).read { try Self.visit(TicketBlocks($0, size: size)) }
    #expect(visited == ["1: [10], clocks", "2: [], clocks", "4: [30, 20, 40], clocks", "5: [], clocks"])
  }

  @Test("given ids, then those that are there come", arguments: Engine.allCases, [1, 2, 9])
  func some(engine: Engine, size: Int) async throws {
    let ids = [5, 3, 4].map { Ticket.ID($0) }
    let visited = try await database(engine).read { try Self.visit(TicketBlocks($0, of: ids, size: size)) }
    #expect(visited == ["4: [30, 20, 40], clocks", "5: [], clocks"])
  }
}
