import Content
import Foundation
import HTML
import Kernel
import People
import Quality
import Store
import TestSupport
import Testing
import Tickets

@testable import Scorecards

@Suite("Overtime reasons")
struct OvertimeTests {
  private let now = GivenSheets.now
  private let may = Month(containing: Zone.shanghai.day(of: GivenSheets.now))

  private var rubric: Rubric {
    get throws {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Rubrics/service-quality.yaml").path
      return try Rubric(yaml: try String(contentsOfFile: file, encoding: .utf8), file: file)
    }
  }

  /// Ticket A answered late and still unsolved after its limit, ticket B still within it, ticket C late but merged.
  private func database(_ engine: Engine, solves: Bool = true) async throws -> any Database {
    let database = try await engine.database()
    let (due, now) = (now - 2 * GivenSheets.hour, now)
    try await database.write { connection in
      let agent = try Agents(connection).id(named: "小明")
      for (id, number, excluded) in [(1, "A", Exclusion.none), (2, "B", .none), (3, "C", .merged)] {
        try connection.execute(
          """
          INSERT INTO ticket (id, source_id, external_id, channel, priority, tier, status, excluded, category, agent_id,
            created_at, outbound, reopens, complaint, offered, digest)
          VALUES (\(id), 1, \(number), 1, 1, 0, 1, \(excluded), '', \(agent), \(due - GivenSheets.hour), 0, 0, 0, 0, 0)
          """)
      }
      func clock(_ kind: ClockKind, _ due: Instant, _ end: Instant?, _ outcome: Outcome) -> Clock {
        Clock(kind: kind, agentID: agent.rawValue, startedAt: due - 1, endedAt: end, dueAt: due, outcome: outcome)
      }
      let late = clock(.firstResponse, due, due + GivenSheets.hour, .breached)
      try Self.put([late, clock(.resolution, due, nil, .open)], on: 1, connection)
      try Self.put([clock(.resolution, now + 1, nil, .open)], on: 2, connection)
      try Self.put([clock(.firstResponse, due, due + 1, .breached)], on: 3, connection)
      let code = DaySheet.Code(.due, .chat, .normal)
      let solved = solves ? [DaySheet.Entry(DaySheet.Code(.solved, .chat, .normal))] : []
      try connection.execute(
        """
        INSERT INTO day_sheet (day, agent_id, sheet)
        VALUES (\(Zone.shanghai.day(of: due)), \(agent), \(DaySheet([1, 1, 2].map { .init(code, $0) } + solved).encoded()))
        """)
    }
    return database
  }

  private static func put(_ clocks: [Clock], on ticket: Int64, _ connection: any Connection) throws {
    let row = try connection.first("SELECT created_at, agent_id FROM ticket WHERE id = \(ticket)") {
      (created: try $0.get(0, as: Instant.self), agent: try $0.get(1, as: Int64.self))
    }
    let anchors = PackedClocks.Anchors(createdAt: row?.created ?? Instant(0), holder: row?.agent, solver: nil)
    try connection.execute(
      "UPDATE ticket SET clocks = \(PackedClocks.pack(clocks, anchors)) WHERE id = \(ticket)")
  }

  @Test(
    "given clocks that ended late, run late, run in time and are left out, when a month is asked for, then only the late count",
    arguments: Engine.allCases)
  func overdue(engine: Engine) async throws {
    let (now, may) = (now, may)
    let report = try await database(engine).read { try OvertimeReport.make(may, zone: .shanghai, at: now, $0) }

    #expect(report.clocks.map(\.number) == ["A", "A"])
    #expect(Set(report.clocks.map(\.kind)) == [.firstResponse, .resolution])
    #expect(Set(report.clocks.map { $0.late(at: now) }) == [GivenSheets.hour, 2 * GivenSheets.hour])
  }

  @Test("given a month in which nothing was solved, then resolutions are not overdue but said to be unknown")
  func noSolves() async throws {
    let (now, may) = (now, may)
    let report = try await database(.sqlite, solves: false).read {
      try OvertimeReport.make(may, zone: .shanghai, at: now, $0)
    }

    #expect(report.clocks.map(\.kind) == [.firstResponse])
    #expect(report.findings(ReportLabels(.en)).first?.hasPrefix("1 resolutions are not counted as overdue") == true)
  }

  @Test("given overdue clocks, when they are exported, then times have the zone's offset and lateness is in seconds")
  func csv() async throws {
    let (now, may) = (now, may)
    let report = try await database(.sqlite).read { try OvertimeReport.make(may, zone: .shanghai, at: now, $0) }
    let lines = String(decoding: report.csv(), as: UTF8.self).split(separator: "\r\n")

    #expect(lines[0].hasPrefix("ticket,agent,clock,turn,due_at,ended_at,late_s,"))
    #expect(lines[1].contains("2024-05-02T08:00:00+08:00"))
    #expect(lines.contains { $0.contains(",3600.000,") })
  }

  @Test(
    "given a reason for one clock, when it is recorded twice, then the later one stands", arguments: Engine.allCases)
  func explain(engine: Engine) async throws {
    let (database, now, rubric) = (try await database(engine), now, try rubric)
    let (clocks, entries) = try await database.write { connection in
      let overdue = OverdueClocks(connection, at: now)
      for id in ["understaffed", "too-many-chats"] {
        _ = try overdue.explain(
          Ticket.ID(1), called: "A", kind: .resolution, reason: try OvertimeReason(id, in: rubric), note: nil,
          by: .commandLine("li"))
      }
      return (try overdue.of(Ticket.ID(1)), try AuditLog(connection).page(AuditFilter(action: .overtimeExplained)))
    }

    #expect(clocks.first { $0.kind == .resolution }?.reason == "too-many-chats")
    #expect(clocks.first { $0.kind == .firstResponse }?.reason == nil)
    #expect(entries.map(\.actor) == ["cli:li", "cli:li"])
    #expect(entries.first?.before == #"{"reason":["understaffed"]}"#)
    #expect(entries.first?.after == #"{"clocks":["resolution"],"reason":"too-many-chats"}"#)
  }

  @Test("given a ticket in time, when a reason is recorded, then it is refused", arguments: Engine.allCases)
  func inTime(engine: Engine) async throws {
    let (database, now, rubric) = (try await database(engine), now, try rubric)

    let problem = await #expect(throws: Problem.self) {
      try await database.write { connection in
        _ = try OverdueClocks(connection, at: now).explain(
          Ticket.ID(2), called: "B", kind: nil, reason: try OvertimeReason("understaffed", in: rubric), note: nil,
          by: .commandLine("li"))
      }
    }

    #expect(problem?.what == "Ticket “B” is not overdue, so there is nothing to explain.")
  }

  @Test("given a reason that is no root cause, when it is looked up, then the list is shown")
  func unknownReason() throws {
    let rubric = try rubric

    let problem = #expect(throws: Problem.self) { _ = try OvertimeReason("lazy", in: rubric) }

    #expect(problem?.remedy.english.contains("resources: understaffed, schedule-gap") == true)
  }

  @Test("given reasons, when they are counted, then they stand under their bones and unknown ones apart")
  func bones() throws {
    func clock(_ reason: String?) -> OverdueClock {
      OverdueClock(
        ticket: Ticket.ID(1), number: "A", kind: .resolution, turn: 0, dueAt: now - GivenSheets.hour, reason: reason)
    }
    let report = OvertimeReport(
      month: may, zone: .shanghai, now: now,
      clocks: [clock("too-many-chats"), clock("understaffed"), clock("understaffed"), clock("gone"), clock(nil)],
      rubric: try rubric)
    let tables = report.tables(ReportLabels(.zh))

    #expect(Bone.allCases.map { report.count(under: $0) } == [1, 0, 0, 2])
    #expect(tables[1].rows.map { $0.cells[0].text } == ["人员", "流程", "工具", "资源", "不在现行标准内"])
    #expect(tables[2].rows[0].cells.map(\.text) == ["人员", "工作习惯 › 同时接待太多顾不过来", "1", "25.0"])
    #expect(tables[3].rows.count == 1)
    #expect(report.page(ReportLabels(.zh)).string.contains("最常见的原因：高峰期人手不足"))
  }
}
