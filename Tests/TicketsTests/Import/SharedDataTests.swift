import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite(
  "Importing the exports beside the project",
  .enabled(if: SharedData.isPresent, "the folder shared/data does not lie beside the project"))
struct SharedDataTests {
  private func imported(
    _ file: String, _ mapping: String, engine: Engine = .sqlite
  ) async throws -> (Importing, ImportSummary) {
    let importing = try await Importing(engine)
    let summary = try await importing.tickets(at: SharedData.path(file), mapping: try SharedData.mapping(mapping))
    return (importing, summary)
  }

  // MARK: tech_support_2330

  @Test("tech_support: every ticket comes in, the oddities are counted", arguments: Engine.allCases)
  func techSupport(engine: Engine) async throws {
    let (importing, summary) = try await imported("tech_support_2330.csv", "tech_support", engine: engine)
    #expect((summary.added, summary.rejected) == (2330, 0))
    #expect(summary.warnings[.replyBeforeCreation] == 2)
    #expect(summary.warnings[.solvedBeforeReply] == 18)
    #expect(summary.warnings[.closedBeforeSolved] == 42)
    #expect(summary.warnings[.flagAgainstStamps] == 14)
    #expect(summary.unusedColumns == [])
    #expect(try await importing.isConsistent())
  }

  @Test("tech_support: 18 open without a reply, 418 unresolved, 1,157 not rated, one spelling a topic")
  func techSupportQuirks() async throws {
    let (importing, _) = try await imported("tech_support_2330.csv", "tech_support")
    #expect(
      try await importing.count("SELECT count(*) FROM ticket WHERE status = \(Status.open) AND first_reply_at IS NULL")
        == 18)
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE solved_at IS NULL") == 418)
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE csat IS NULL") == 1157)
    #expect(try await importing.count("SELECT count(DISTINCT category) FROM ticket") == 7)
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE category = 'pricing and licensing'") == 525)
  }

  @Test("tech_support: the workbook brings the same tickets as the CSV file")
  func techSupportWorkbook() async throws {
    let (text, _) = try await imported("tech_support_2330.csv", "tech_support")
    let (workbook, summary) = try await imported("tech_support_2330.xlsx", "tech_support")
    #expect((summary.added, summary.rejected) == (2330, 0))
    #expect(try await workbook.content() == text.content())
  }

  // MARK: The others

  @Test("pwc_call_centre: 946 calls were not answered, and the wait counts from the call")
  func callCentre() async throws {
    let (importing, summary) = try await imported("pwc_call_centre_5000.csv", "pwc_call_centre")
    #expect((summary.added, summary.rejected) == (5000, 0))
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE first_reply_at IS NULL") == 946)
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE csat IS NULL") == 946)
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE status = \(Status.solved)") == 3646)
    #expect(
      try await importing.count("SELECT created_at FROM ticket WHERE external_id = 'ID0001'")
        == Int(try utc("2021-01-01T09:12:58Z").rawValue))
    #expect(try await importing.minutes(.firstResponse, of: "ID0001") == [109.0 / 60])
  }

  @Test("synthetic_travel: minutes to the first response; hours of resolution even where nothing is resolved")
  func travel() async throws {
    let (importing, summary) = try await imported("synthetic_travel_tickets_5000.csv", "synthetic_travel")
    #expect((summary.added, summary.rejected) == (5000, 0))
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE solved_at IS NULL") == 1276)
    #expect(try await importing.count("SELECT count(*) FROM vendor_figure") == 5000)
    #expect(
      try await importing.count("SELECT first_reply_at - created_at FROM ticket WHERE external_id = 'TKT-000001'")
        == 15_678_965)
    #expect(try await importing.count("SELECT count(*) FROM agent") == 25)
    #expect(try await importing.count("SELECT count(*) FROM team") == 4)
  }

  @Test("shopzilla: two ways to write a day in one row, day first")
  func shopzilla() async throws {
    let (importing, summary) = try await imported("shopzilla_csat_sample_40.csv", "shopzilla_csat")
    #expect((summary.added, summary.rejected) == (40, 0))
    let id = "7e9ae164-6a8b-4521-a2d4-58f7c9fff13f"
    #expect(
      try await importing.count("SELECT created_at FROM ticket WHERE external_id = \(id)")
        == Int(try utc("2023-08-01T05:43:00Z").rawValue))
    #expect(
      try await importing.count("SELECT csat_at FROM ticket WHERE external_id = \(id)")
        == Int(try utc("2023-07-31T18:30:00Z").rawValue))
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE csat = 1") == 31)
    #expect(try await importing.count("SELECT count(*) FROM agent") == 38)
  }

  @Test("italian_helpdesk: 21,348 events fold into 4,580 tickets, read by the clock of Rome")
  func italian() async throws {
    let (importing, summary) = try await imported("italian_helpdesk_events.csv", "italian_helpdesk")
    #expect((summary.added, summary.rejected, summary.warnings) == (4580, 0, [:]))
    #expect(
      try await importing.count("SELECT created_at FROM ticket WHERE external_id = 'Case3608'")
        == Int(try utc("2010-01-13T07:40:25Z").rawValue))
    #expect(try await importing.count("SELECT sum(reopens) FROM ticket") == 161)
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE reopens > 0") == 152)
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE first_reply_at IS NULL") == 295)
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE status = \(Status.closed)") == 4558)
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE status = \(Status.pending)") == 9)
  }

  @Test("a warehouse's Zendesk tickets: deleted ones count nowhere")
  func zendesk() async throws {
    let (importing, summary) = try await imported("dbt_zendesk_seeds/ticket_data.csv", "zendesk_warehouse")
    #expect((summary.added, summary.rejected) == (10, 0))
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE excluded <> 0") == 2)
  }
}

extension Importing {
  /// What the tickets say, without ids and digests.
  fileprivate func content() async throws -> [String] {
    try await database.read { connection in
      try connection.rows(
        """
        SELECT t.external_id, t.channel, t.priority, t.status, t.category, t.created_at, t.first_reply_at, t.solved_at,
          t.closed_at, t.csat, t.csat_raw, a.name
        FROM ticket t LEFT JOIN agent a ON a.id = t.agent_id ORDER BY t.external_id
        """
      ) { row in
        let numbers = try (1...9).filter { $0 != 4 }.map {
          try row.optional($0, as: Int64.self).map(String.init) ?? "-"
        }
        let texts = try [0, 4, 10, 11].map { try row.optional($0, as: String.self) ?? "-" }
        return (texts + numbers).joined(separator: "|")
      }
    }
  }
}
