import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Sources that say when tickets are solved, which are complaints and which were reopened, and others")
struct TellingSourcesTests {
  private static let solving = """
    ticket id,created at,agent,channel,status,solved at
    A1,2024-03-01 08:00,Ann,chat,solved,2024-03-01 09:00
    A2,2024-03-01 08:00,Ann,chat,open,

    """
  private static let silent = """
    ticket id,created at,agent,channel,status
    B1,2024-03-01 08:00,Bob,chat,open
    B2,2024-03-02 08:00,Bob,chat,open

    """
  private static let blank = """
    ticket id,created at,agent,channel,status,solved at
    B1,2024-03-01 08:00,Bob,chat,open,
    B2,2024-03-02 08:00,Bob,chat,open,

    """
  private static let later = """
    ticket id,created at,agent,channel,status,solved at
    B3,2024-03-03 08:00,Bob,chat,solved,2024-03-03 09:00

    """

  private func take(_ file: String, from source: String, _ importing: Importing) async throws {
    let path = try importing.folder.write(file, to: "\(source)-\(file.utf8.count).csv")
    var mapping = try Mapping.plain(path: path)
    (mapping.zone, mapping.source) = (.utc, source)
    _ = try await TicketImport(path: path, mapping: mapping).run(
      importing.database, by: .system, at: Instant(4_102_444_800_000))
  }

  /// The tickets whose resolution is measured, done or running.
  private func resolutions(_ importing: Importing) async throws -> [String] {
    #expect(try await importing.isConsistent())
    return try await importing.database.read { connection in
      let ids: [Ticket.ID] = try connection.rows("SELECT id FROM ticket ORDER BY id") { try $0.get(0) }
      return try StoredClocks(connection).of(ids).filter { $0.clock.kind == .resolution }.map(\.number).sorted()
    }
  }

  @Test(
    "given a source without times of solving beside one with them, then only the other's open tickets wait for it",
    arguments: Engine.allCases, [silent, blank])
  func beside(engine: Engine, silent: String) async throws {
    let importing = try await Importing(engine)
    try await take(Self.solving, from: "desk", importing)
    try await take(silent, from: "mail", importing)
    #expect(try await resolutions(importing) == ["A1", "A2"])
  }

  @Test(
    "given such a source, when it begins to say it, then its older open tickets wait too, until that is taken back",
    arguments: Engine.allCases)
  func begins(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await take(Self.silent, from: "mail", importing)
    try await take(Self.later, from: "mail", importing)
    #expect(try await resolutions(importing) == ["B1", "B2", "B3"])

    try await importing.database.write { connection in
      _ = try ImportHistory(connection).undo(2, by: .system, at: Instant(0)) { _ in [] }
    }
    #expect(try await resolutions(importing) == [])
  }

  @Test(
    "given a source with times, when a file has none, then its tickets wait all the same", arguments: Engine.allCases)
  func known(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await take(Self.later, from: "mail", importing)
    try await take(Self.silent, from: "mail", importing)
    #expect(try await resolutions(importing) == ["B1", "B2", "B3"])
  }

  @Test(
    "given a database that knows it wrongly, then verifying says so and repairing mends it", arguments: Engine.allCases)
  func verified(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await take(Self.silent, from: "mail", importing)
    try await importing.database.write { _ = try $0.execute("UPDATE source SET solves = 1") }
    let found = try await importing.database.read { try Verification($0).run().differences.map(\.english) }
    #expect(found.contains("source “mail”: whether it says when tickets are solved does not follow from its tickets"))
    try await importing.database.write { try Verification($0).repair() }
    #expect(try await resolutions(importing) == [])
  }

  @Test("given a database from before, when it is opened, then it is known of each source", arguments: Engine.allCases)
  func migrated(engine: Engine) async throws {
    let address = try await engine.newAddress()
    let old = try await engine.open(address, before: "solving sources")
    try await old.write { connection in
      for (id, solved) in [(1, "NULL"), (2, "5000")] {
        try connection.execute("INSERT INTO source (id, name) VALUES (\(id), \("s\(id)"))")
        try connection.execute(
          """
          INSERT INTO ticket (id, source_id, external_id, channel, priority, tier, status, excluded, category, created_at,
            solved_at, outbound, reopens, complaint, offered, digest)
          VALUES (\(id), \(id), \("T\(id)"), 0, 1, 0, 1, 0, 'other', 1000, \(unescaped: solved), 0, 0, 0, 0, 0)
          """)
      }
    }
    let database = try await engine.open(address)
    try await StaleFacts.renew(database)
    let (silent, differences) = try await database.read {
      (try TellingSources($0).silent(), try Verification($0).run().differenceCount)
    }
    #expect(silent == [1: .everything, 2: [.complaints, .reopens]])
    #expect(differences == 0)
  }

  // MARK: Complaints and reopens

  private static let categories = """
    ticket id,created at,agent,channel,status,solved at,category
    C1,2024-03-01 08:00,Cai,chat,solved,2024-03-01 09:00,billing
    C2,2024-03-02 08:00,Cai,chat,solved,2024-03-02 09:00,delivery

    """
  private static let complaint = """
    ticket id,created at,agent,channel,status,solved at,category,reopens
    C3,2024-03-03 08:00,Cai,chat,solved,2024-03-03 09:00,complaint,1

    """
  private static let marked = """
    ticket id,created at,agent,channel,status,solved at,complaint,reopens
    D1,2024-03-03 08:00,Dan,chat,solved,2024-03-03 09:00,yes,0
    D2,2024-03-04 08:00,Dan,chat,solved,2024-03-04 09:00,no,2
    D3,2024-03-05 08:00,Dan,chat,solved,2024-03-05 09:00,no,0

    """
  private static let unmarked = """
    ticket id,created at,agent,channel,status,solved at,complaint,reopens
    D1,2024-03-03 08:00,Dan,chat,solved,2024-03-03 09:00,no,0

    """

  /// Complaints, and reopens, each with the tickets of which it is known.
  private func known(_ importing: Importing) async throws -> [Int] {
    #expect(try await importing.isConsistent())
    return try await importing.database.read { connection in
      let sheets = DaySheets(connection)
      guard let span = try sheets.span() else { return [] }
      let totals = try sheets.totals(in: span).values.reduce(into: SheetTotals()) { $0.add($1) }
      return [
        totals[.complaint], totals[.created] - totals[.complaintUntold], totals[.reopened],
        totals[.solved] - totals[.reopenUntold],
      ]
    }
  }

  @Test(
    "given a source that marks complaints and reopens beside one that does not, then only its tickets are the whole",
    arguments: Engine.allCases)
  func rates(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await take(Self.categories, from: "mail", importing)
    #expect(try await known(importing) == [0, 0, 0, 0])
    try await take(Self.marked, from: "desk", importing)
    #expect(try await known(importing) == [1, 3, 1, 3])
  }

  @Test(
    "given a source without complaints, when its first comes, then its older tickets count too, until that is taken back",
    arguments: Engine.allCases)
  func firstComplaint(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await take(Self.categories, from: "mail", importing)
    try await take(Self.complaint, from: "mail", importing)
    #expect(try await known(importing) == [1, 3, 1, 3])
    try await importing.database.write { connection in
      _ = try ImportHistory(connection).undo(2, by: .system, at: Instant(0)) { _ in [] }
    }
    #expect(try await known(importing) == [0, 0, 0, 0])
  }

  @Test(
    "given a complaint whose later row in the same file says no, then nothing is known of complaints",
    arguments: Engine.allCases)
  func takenBackInTheFile(engine: Engine) async throws {
    let importing = try await Importing(engine)
    let row = "D1,2024-03-03 08:00,Dan,chat,solved,2024-03-03 09:00"
    let header = "ticket id,created at,agent,channel,status,solved at,complaint,reopens"
    try await take("\(header)\n\(row),yes,2\n\(row),no,0\n", from: "desk", importing)
    #expect(try await known(importing) == [0, 0, 0, 0])
  }

  @Test("given columns that never say yes, then nothing is known of complaints", arguments: Engine.allCases)
  func neverYes(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await take(Self.unmarked, from: "desk", importing)
    #expect(try await known(importing) == [0, 0, 0, 0])
  }
}
