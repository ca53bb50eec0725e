import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Taking imports back")
struct TakingBackTests {
  private static let header =
    "ticket id,created at,first reply,resolved at,agent,customer,channel,status,vendor_first_response"
  private static let first = """
    \(header)
    A1,2026-03-01 08:00,2026-03-01 08:05,2026-03-01 09:00,何冰洁,C1,电话,已解决,5
    A2,2026-03-02 08:00,2026-03-02 08:05,,何冰洁,C1,电话,处理中,5

    """
  private static let second = """
    \(header)
    A2,2026-03-02 08:00,2026-03-02 08:15,2026-03-02 11:00,王晓雯,C2,在线客服,已解决,15
    A3,2026-03-03 08:00,2026-03-03 08:05,2026-03-03 09:00,王晓雯,C2,电话,已解决,5

    """

  @discardableResult private func undo(
    _ id: Int64, _ importing: Importing, resting: [Sentence] = []
  ) async throws -> ImportEntry {
    try await importing.database.write { connection in
      try ImportHistory(connection).undo(id, by: .commandLine("li"), at: Instant(1_800_000_000_000)) { _ in resting }
    }
  }

  @Test("the last import goes without a trace, and the tickets it changed are as they were", arguments: Engine.allCases)
  func tickets(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.first)
    let before = try await importing.state()
    try await importing.tickets(Self.second, name: "second.csv")
    try #require(try await importing.state() != before)

    let entry = try await undo(2, importing)

    #expect((entry.file, entry.added, entry.changed) == ("second.csv", 1, 1))
    #expect(try await importing.state() == before)
    #expect(try await importing.isConsistent())
  }

  @Test("a file that was taken back can be imported again, with other numbers", arguments: Engine.allCases)
  func again(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.first)
    try await undo(1, importing)
    #expect(try await importing.count("SELECT count(*) FROM source") == 0)

    let summary = try await importing.tickets(Self.first, zone: "Asia/Shanghai")

    #expect((summary.added, summary.wasKnown) == (2, false))
    #expect(try await importing.isConsistent())
    let states = try await importing.database.read { try ImportHistory($0).latest(9).map { $0.undoneAt == nil } }
    #expect(states == [true, false])
  }

  @Test("messages go, and those that they had replaced come back", arguments: Engine.allCases)
  func messages(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.first)
    try await importing.messages(
      "ticket,seq,author,role,public,at,body\nA1,1,C,customer,yes,2026-03-01 08:00,在吗\n")
    let before = try await importing.state()
    try await importing.messages(
      """
      ticket,seq,author,role,public,at,body
      A1,1,C,customer,yes,2026-03-01 08:00,在吗？
      A1,2,何冰洁,agent,yes,2026-03-01 08:30,您好
      A2,1,C,customer,yes,2026-03-02 08:00,你好

      """, name: "more.csv")
    try #require(try await importing.minutes(.firstResponse, of: "A1") == [30])

    try await undo(3, importing)

    #expect(try await importing.state() == before)
    #expect(try await importing.isConsistent())
  }

  @Test("what rests on an import is said, and nothing is taken back", arguments: Engine.allCases)
  func refused(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.first)
    try await importing.tickets(Self.second, name: "second.csv")
    try await importing.messages("ticket,seq,author,role,public,at,body\nA1,1,C,customer,yes,2026-03-01 08:00,在吗\n")
    let before = try await importing.state()

    let found = await #expect(throws: Problems.self) { try await undo(1, importing, resting: ["it is loved."]) }

    #expect(
      found?.all.map(\.what) == [
        "Import #1 “tickets.csv” cannot be taken back: #2 “second.csv” came later and has rows in common with it, or may have; take that back first.",
        "Import #1 “tickets.csv” cannot be taken back: messages of its new tickets came with #3 “messages.csv”; take that back first.",
        "Import #1 “tickets.csv” cannot be taken back: it is loved.",
      ])
    #expect(try await importing.state() == before)
  }

  @Test("an import that is not there, or was taken back already, is refused")
  func unknown() async throws {
    let importing = try await Importing()
    try await importing.tickets(Self.first)
    try await undo(1, importing)

    let twice = await #expect(throws: Problems.self) { try await undo(1, importing) }
    let none = await #expect(throws: Problem.self) { try await undo(7, importing) }

    #expect(twice?.all.map(\.what) == ["Import #1 “tickets.csv” cannot be taken back: that was done already."])
    #expect(none?.what == "There is no import #7.")
  }

  @Test("what many imports ago was changed is kept no longer, and an import says so")
  func longAgo() async throws {
    let importing = try await Importing()
    try await importing.tickets(Self.first)
    try await importing.tickets(Self.second, name: "second.csv")
    for number in 1...21 {
      try await importing.tickets("\(Self.header)\nB\(number),2026-03-05 08:00,,,,,,,\n", name: "b\(number).csv")
    }

    let found = await #expect(throws: Problems.self) { try await undo(2, importing) }

    #expect(
      found?.all.count == 1 && found?.all[0].what.english.contains("is kept for the last 20 imports only") == true)
    #expect(try await importing.count("SELECT count(*) FROM ticket_before") == 0)
  }
}

extension Importing {
  /// Everything that tickets, figures, messages and sheets say.
  fileprivate func state() async throws -> [String] {
    try await database.read { connection in
      let texts = TicketColumns.table.columns.filter { $0 != "clocks" }
      let tickets = try connection.rows(
        "SELECT \(unescaped: texts.joined(separator: ", ")), clocks FROM ticket ORDER BY id"
      ) { row in
        try texts.indices.map { index in
          switch row.column(index) {
          case .null: "-"
          case .text(let bytes), .blob(let bytes): String(decoding: bytes, as: UTF8.self)
          default: "\(try row.get(index, as: Int64.self))"
          }
        }.joined(separator: "|") + " \(try row.get(texts.count, as: [UInt8].self))"
      }
      let figures = try connection.rows("SELECT ticket_id, metric, milliseconds FROM vendor_figure ORDER BY 1, 2") {
        "\(try $0.get(0, as: Int64.self)) \(try $0.get(1, as: String.self)) \(try $0.get(2, as: Int64.self))"
      }
      let messages = try connection.rows("SELECT ticket_id, seq, at, body, import_id FROM message ORDER BY 1, 2") {
        "\(try $0.get(0, as: Int64.self)) \(try $0.get(1, as: Int64.self)) \(try $0.get(2, as: Int64.self)) "
          + "\(try $0.get(3, as: String.self)) \(try $0.get(4, as: Int64.self))"
      }
      let sheets = try connection.rows("SELECT day, agent_id, sheet FROM day_sheet ORDER BY 1, 2") {
        "\(try $0.get(0, as: String.self)) \(try $0.get(1, as: Int64.self)) \(try $0.get(2, as: [UInt8].self))"
      }
      return tickets + figures + messages + sheets
    }
  }
}
