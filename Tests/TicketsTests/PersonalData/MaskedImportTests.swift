import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Importing with personal data masked")
struct MaskedImportTests {
  private static let tickets = """
    ticket id,subject,tags,customer,created at,agent,channel
    13800138000,请回电 13800138000,急 wang@qq.com,wang@qq.com,2024-03-01 08:00,ann@example.com,chat
    T2,Order 20240301,refund,C-77,2024-03-02 08:00,Bob,chat
    T3,again,refund,wang@qq.com,2024-03-03 08:00,Bob,chat
    T4,call 010-82348000,refund,li@qq.com,2024-03-04 08:00,Bob,drum

    """
  private static let messages = """
    ticket,seq,author,role,at,body
    T2,1,carol@example.com,customer,2024-03-02 08:00,My card is 4111 1111 1111 1111 (not 4111111111111112)
    T2,2,ann@example.com,agent,2024-03-02 08:10,Thanks; call +44 20 7946 0958 about T-20240302
    T9,1,dan@example.com,customer,2024-03-02 08:00,no such ticket: dan@example.com

    """

  private func masking(_ engine: Engine, _ value: String = "yes") async throws -> Importing {
    let importing = try await Importing(engine)
    try await set(value, importing)
    return importing
  }

  private func set(_ value: String, _ importing: Importing) async throws {
    try await importing.database.write {
      try TeamSettings.set("mask_on_import", to: value, by: .system, at: Instant(0), $0)
    }
  }

  private func texts(_ sql: SQL, _ importing: Importing) async throws -> [String] {
    try await importing.database.read { try $0.rows(sql) { try $0.get(0) } }
  }

  @Test(
    "given the setting, then tickets are stored masked, their numbers and agents as they are",
    arguments: Engine.allCases)
  func tickets(engine: Engine) async throws {
    let importing = try await masking(engine)
    let summary = try await importing.tickets(Self.tickets)
    #expect(summary.masked == [.phoneNumber: 1, .emailAddress: 3])
    #expect(
      try await texts("SELECT external_id || '|' || subject || '|' || tags FROM ticket ORDER BY id", importing)
        == ["13800138000|请回电 ****8000|急 w***@***", "T2|Order 20240301|refund", "T3|again|refund"])
    #expect(try await texts("SELECT name FROM agent ORDER BY name", importing) == ["Bob", "ann@example.com"])
  }

  @Test(
    "given customers known by an address, then each has one code and comes back as before", arguments: Engine.allCases)
  func customers(engine: Engine) async throws {
    let importing = try await masking(engine)
    try await importing.tickets(Self.tickets)
    let customers = try await texts("SELECT customer FROM ticket ORDER BY id", importing)
    #expect(customers[0] == customers[2])
    #expect(customers[0].hasPrefix("masked-"))
    #expect(customers[1] == "C-77")
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE repeated = 1") == 1)
  }

  @Test(
    "given one address or number in several spellings, then it is one customer",
    arguments: Engine.allCases,
    [
      ["wang@qq.com", "Wang@QQ.com", "ｗａｎｇ@qq.com", "wang%40qq.com"],
      ["13800138000", "+86 138 0013 8000", "0086-138-0013-8000", "(+86)13800138000", "8613800138000"],
      ["010-82348000", "(010) 8234 8000", "+86 10 8234 8000"],
      ["415-555-2671", "(415) 555-2671", "+1 415 555 2671", "1-415-555-2671"],
      ["+44 20 7946 0958", "00442079460958"], ["11010519491231002x", "110105 19491231 002X"],
    ])
  func spellings(engine: Engine, names: [String]) async throws {
    let importing = try await masking(engine)
    let rows = names.enumerated().map { "S\($0),2024-03-0\($0 + 1) 08:00,Bob,chat,\($1)\n" }
    try await importing.tickets(
      "ticket id,created at,agent,channel,customer\n" + rows.joined() + "S9,2024-03-09 08:00,Bob,chat,14155552671\n")
    #expect(try await importing.count("SELECT count(*) FROM ticket") == Int64(names.count + 1))
    #expect(try await importing.count("SELECT count(DISTINCT customer) FROM ticket") == 2)
  }

  @Test("given an address that many share, then it is still nobody", arguments: Engine.allCases)
  func shared(engine: Engine) async throws {
    let importing = try await masking(engine)
    let mapping = """
      zone: UTC
      shared-customers: [wang@qq.com]
      columns: {external_id: ticket id, created_at: created at, agent: agent, channel: channel, customer: customer}

      """
    try await importing.tickets(Self.tickets, mapping: mapping)
    #expect(try await texts("SELECT customer FROM ticket WHERE customer IS NOT NULL", importing) == ["C-77"])
  }

  @Test(
    "given the setting, then messages and their authors are stored masked, but not agents", arguments: Engine.allCases)
  func messages(engine: Engine) async throws {
    let importing = try await masking(engine)
    try await importing.tickets(Self.tickets)
    let summary = try await importing.messages(Self.messages)
    #expect(summary.masked == [.cardNumber: 1, .phoneNumber: 1, .emailAddress: 1])
    #expect(
      try await texts("SELECT author || '|' || body FROM message ORDER BY seq", importing) == [
        "c***@***|My card is ****1111 (not 4111111111111112)",
        "ann@example.com|Thanks; call ****0958 about T-20240302",
      ])
    #expect(try await importing.isConsistent())
  }

  @Test("given small chunks, then all is masked and counted as in one", arguments: Engine.allCases)
  func chunks(engine: Engine) async throws {
    let importing = try await masking(engine)
    try await importing.tickets(Self.tickets)
    let rows = (0..<60).map { "T\($0 / 20 + 2),\($0),Carol,customer,2024-03-02 10:00,call 138001380\($0 + 10)\n" }
    let summary = try await importing.messages("ticket,seq,author,role,at,body\n" + rows.joined(), rowsAtOnce: 7)
    #expect(summary.masked == [.phoneNumber: 40])
    #expect(try await importing.count("SELECT count(*) FROM message WHERE body LIKE 'call ****80__'") == 40)
  }

  @Test("given the same rows again, when they come in another file, then nothing changes", arguments: Engine.allCases)
  func again(engine: Engine) async throws {
    let importing = try await masking(engine)
    try await importing.tickets(Self.tickets)
    try await importing.messages(Self.messages)
    let tickets = try await importing.tickets(Self.tickets + "\n", name: "again.csv")
    #expect((tickets.unchanged, tickets.added, tickets.changed) == (3, 0, 0))
    let messages = try await importing.messages(Self.messages + "\n", name: "more.csv")
    #expect((messages.unchanged, messages.added, messages.changed) == (2, 0, 0))
    #expect(try await importing.tickets(Self.tickets).wasKnown)
  }

  @Test(
    "given a file from before, when it is imported again with the setting, then it is masked",
    arguments: Engine.allCases)
  func later(engine: Engine) async throws {
    let importing = try await masking(engine, "no")
    #expect(try await importing.tickets(Self.tickets).masked == nil)
    try await importing.messages(Self.messages)
    try await set("yes", importing)
    let (tickets, messages) = (try await importing.tickets(Self.tickets), try await importing.messages(Self.messages))
    #expect((tickets.changed, tickets.unchanged, messages.changed) == (2, 1, 2))
    #expect(try await importing.count("SELECT count(*) FROM message WHERE body LIKE '%4111 1111%'") == 0)
    #expect(try await importing.isConsistent())
  }

  @Test("given a dry run, then it says what would be masked and stores nothing", arguments: Engine.allCases)
  func dryRun(engine: Engine) async throws {
    let importing = try await masking(engine)
    #expect(try await importing.tickets(Self.tickets, dryRun: true).masked == [.phoneNumber: 1, .emailAddress: 3])
    #expect(try await importing.count("SELECT count(*) FROM mask_key") == 0)
  }
}
