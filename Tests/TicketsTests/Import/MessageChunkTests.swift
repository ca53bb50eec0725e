import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

/// A file is laid over the database in chunks; where they end must not show.
@Suite("Importing messages in chunks")
struct MessageChunkTests {
  /// Eight tickets; every message of every ticket two hours after the one before, customer and agent in turn.
  private static let tickets =
    "ticket id,created at,agent\n" + (0..<8).map { "T\($0),2024-03-01 0\($0):00,Ann\n" }.joined()

  private static func message(_ ticket: Int, _ number: Int, isNumbered: Bool) -> String {
    let author = number % 2 == 0 ? "Carol,customer" : "Ann,agent"
    let time = "2024-03-0\(1 + number / 8) \(number % 8 + 10):0\(ticket)"
    return "T\(ticket),\(isNumbered ? "\(number)," : "")\(author),\(time),message \(number) of \(ticket)\n"
  }

  private static func file(isNumbered: Bool, _ pairs: [(ticket: Int, number: Int)]) -> String {
    "ticket,\(isNumbered ? "seq," : "")author,role,at,body\n"
      + pairs.map { message($0.ticket, $0.number, isNumbered: isNumbered) }.joined()
  }

  private static let byTicket = (0..<8).flatMap { ticket in (0..<12).map { (ticket: ticket, number: $0) } }
  private static let byTime = (0..<12).flatMap { number in (0..<8).map { (ticket: $0, number: number) } }

  /// Every stored message, and every measured reply.
  private func state(_ importing: Importing) async throws -> [String] {
    try await importing.database.read { connection in
      try connection.rows("SELECT t.external_id, m.seq, m.body FROM message m JOIN ticket t ON t.id = m.ticket_id") {
        "\(try $0.get(0, as: String.self)) \(try $0.get(1, as: Int.self)) \(try $0.get(2, as: String.self))"
      }.sorted()
    }
  }

  private func imported(_ file: String, rowsAtOnce: Int) async throws -> (Importing, ImportSummary) {
    let importing = try await Importing()
    try await importing.tickets(Self.tickets)
    return (importing, try await importing.messages(file, rowsAtOnce: rowsAtOnce))
  }

  @Test(
    "given a ticket's rows together or by time, numbered or not, when chunks are small, then the same is stored",
    arguments: [true, false], [true, false])
  func sameMessages(isNumbered: Bool, byTime: Bool) async throws {
    let file = Self.file(isNumbered: isNumbered, byTime ? Self.byTime : Self.byTicket)
    let whole = try await imported(file, rowsAtOnce: MessageChunk.usualRows)
    let chunks = try await imported(file, rowsAtOnce: 5)
    #expect(try await state(chunks.0) == state(whole.0))
    #expect((chunks.1.added, chunks.1.changed) == (96, 0))
  }

  @Test(
    "given conversations that go on over several chunks, then their clocks and sheets are those of all messages",
    arguments: Engine.allCases)
  func clocks(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.tickets)
    try await importing.messages(Self.file(isNumbered: true, Self.byTime), rowsAtOnce: 5)
    #expect(try await importing.minutes(.nextReply, of: "T3") == [60, 60, 60, 60, 60])
    #expect(try await importing.isConsistent())
  }

  @Test("given messages of one minute over several chunks, when nothing numbers them, then none is lost")
  func oneMinute() async throws {
    let rows = (0..<40).map { "T1,Carol,customer,2024-03-01 10:00,question \($0)\n" }.joined()
    let (importing, summary) = try await imported("ticket,author,role,at,body\n" + rows, rowsAtOnce: 5)
    #expect(summary.added == 40)
    #expect(try await importing.count("SELECT count(*) FROM message") == 40)
  }

  @Test("given the same file twice, when its chunks end elsewhere, then nothing changes")
  func again() async throws {
    let file = Self.file(isNumbered: false, Self.byTime)
    let (importing, _) = try await imported(file, rowsAtOnce: 5)
    let again = try await importing.messages(file + "\n", rowsAtOnce: 17)
    #expect((again.unchanged, again.added, again.changed) == (96, 0, 0))
  }

  @Test("given a number twice in different chunks, then the later row counts")
  func repeated() async throws {
    let rows = (0..<30).map { "T1,\($0),Carol,customer,2024-03-01 10:00,question \($0)\n" }.joined()
    let file = "ticket,seq,author,role,at,body\n" + rows + "T1,3,Carol,customer,2024-03-01 10:00,better words\n"
    let (importing, summary) = try await imported(file, rowsAtOnce: 5)
    #expect((summary.added, summary.changed) == (30, 1))
    #expect(try await importing.count("SELECT count(*) FROM message WHERE body = 'better words' AND seq = 3") == 1)
  }
}
