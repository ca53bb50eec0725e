import Kernel
import People
import Store
import TestSupport
import Testing
import Tickets

@testable import Scorecards

@Suite("Response reports from a database")
struct StoredReportTests {
  private let day = Day("2024-05-01") ?? Day(number: 0)

  /// Two agents, one of them in a team, and a ticket that nobody holds; by chat and by phone.
  private func database(_ engine: Engine) async throws -> any Database {
    let database = try await engine.database()
    let day = day
    try await database.write { connection in
      let agents = Agents(connection)
      let (ming, hong) = (try agents.id(named: "小明"), try agents.id(named: "小红"))
      try agents.assign(ming, toTeam: "一线")
      let chat = GivenSheets.sheet([.firstResponse: [60_000], .handled: [1]])
      let call = GivenSheets.sheet(
        [.firstResponse: [1000, 3000], .handled: [2, 3]], channel: .phone, priority: .urgent)
      for (agent, sheet, day) in [
        (ming.rawValue, chat, day), (hong.rawValue, call, day), (0, GivenSheets.sheet([.created: [0]]), day),
        (ming.rawValue, chat, day + 31),
      ] {
        try connection.execute(
          "INSERT INTO day_sheet (day, agent_id, sheet) VALUES (\(day), \(agent), \(sheet.encoded()))")
      }
    }
    return database
  }

  private func report(_ grouping: ResponseReport.Grouping, _ engine: Engine) async throws -> ResponseReport {
    let month = day.month
    return try await database(engine).read {
      try ResponseReport.make(.month(month), by: grouping, at: GivenSheets.now, $0)
    }
  }

  private func names(_ report: ResponseReport) -> [String] {
    report.rows.map { ReportLabels(.zh).name(of: $0.subject, in: report.grouping) }
  }

  @Test(
    "given sheets of two months, when one is reported by agent, then only its sheets count", arguments: Engine.allCases)
  func agents(engine: Engine) async throws {
    let report = try await report(.agent, engine)

    #expect(names(report) == ["小明", "小红", "未分配"])
    #expect(report.rows.map { $0.figures.firstResponse.elapsed?.count } == [1, 2, nil])
    #expect(report.total.tickets == 3)
  }

  @Test(
    "given two channels and two priorities, when split by them, then each sheet goes to its own",
    arguments: Engine.allCases)
  func codes(engine: Engine) async throws {
    let byChannel = try await report(.channel, engine)
    let byPriority = try await report(.priority, engine)

    #expect(names(byChannel) == ["电话", "在线聊天"])
    #expect(byChannel.rows.map { $0.figures.firstResponse.elapsed?.count } == [2, 1])
    #expect(names(byPriority) == ["紧急", "普通"])
    #expect(byPriority.total == byChannel.total)
  }

  @Test("given a team, when split by team, then the rest stands under no team", arguments: Engine.allCases)
  func teams(engine: Engine) async throws {
    let report = try await report(.team, engine)

    #expect(names(report) == ["一线", "未分组"])
    #expect(report.rows.map(\.figures.tickets) == [1, 2])
  }
}
