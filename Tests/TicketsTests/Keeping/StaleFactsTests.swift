import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Facts after a step of the schema")
struct StaleFactsTests {
  private let created = Instant(1_677_628_800_000)

  /// A database as it was when clocks had rows of their own: one answered ticket, one merged.
  private func fill(_ database: any Database) async throws {
    let created = created
    try await database.write { connection in
      try connection.execute("INSERT INTO source (id, name) VALUES (1, 'desk')")
      let agent = try Agents(connection).id(named: "Ann")
      for (id, excluded) in [(1, Exclusion.none), (2, .merged)] {
        try connection.execute(
          """
          INSERT INTO ticket (id, source_id, external_id, channel, priority, tier, status, excluded, category, agent_id,
            created_at, first_reply_at, solved_at, outbound, reopens, complaint, offered, digest)
          VALUES (\(id), 1, \("T\(id)"), 1, 1, 0, \(Status.solved), \(excluded), 'question', \(agent), \(created),
            \(created + 60_000), \(created + 90_000), 0, 0, 0, 0, 0)
          """)
      }
      try connection.execute(
        """
        INSERT INTO fact (ticket_id, clock, turn, agent_id, started_at, ended_at, elapsed, outcome)
        VALUES (1, 0, 0, \(agent), \(created), \(created + 60_000), 60000, 0)
        """)
    }
  }

  @Test("given a database of an earlier schema, when it is opened, its facts are made anew", arguments: Engine.allCases)
  func renewed(engine: Engine) async throws {
    let address = try await engine.newAddress()
    try await fill(try await engine.open(address, before: "packed clocks"))
    let database = try await engine.open(address)
    try await StaleFacts.renew(database)

    let clocks = try await database.read { try StoredClocks($0).of([Ticket.ID(1), Ticket.ID(2)]).map(\.clock) }
    #expect(clocks.map(\.kind) == [.firstResponse, .resolution])
    #expect(clocks.map(\.elapsed) == [60_000, 90_000])
    #expect(try await database.read { try Verification($0).run().differences } == [])
    let day = Zone.shanghai.day(of: created)
    #expect(try await database.read { try DaySheets($0).handledTickets(on: day).map(\.tickets) } == [[Ticket.ID(1)]])
  }

  @Test("given facts that were made anew, when the database is opened again, nothing is left to do")
  func once() async throws {
    let address = try await Engine.sqlite.newAddress()
    try await fill(try await Engine.sqlite.open(address, before: "packed clocks"))
    let database = try await Engine.sqlite.open(address)
    try await StaleFacts.renew(database)
    try await database.write { try $0.execute("DELETE FROM day_sheet") }
    try await StaleFacts.renew(database)
    #expect(try await database.read { try $0.value("SELECT count(*) FROM day_sheet", as: Int.self) } == 0)
  }
}
