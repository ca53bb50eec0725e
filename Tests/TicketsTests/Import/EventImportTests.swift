import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Importing event logs")
struct EventImportTests {
  private static let header = """
    concept:name,lifecycle:transition,org:resource,time:timestamp,Activity,Resource,case:concept:name,case:variant,\
    case:variant-index,case:creator
    """

  private func event(_ activity: String, _ agent: String, _ at: String, _ number: String) -> String {
    "\(activity),complete,\(agent),\(at)+00:00,\(activity),\(agent),\(number),v,1,x\n"
  }

  private func imported(_ events: [String], engine: Engine = .sqlite) async throws -> (Importing, ImportSummary) {
    let importing = try await Importing(engine)
    let summary = try await importing.tickets(
      "\(Self.header)\n\(events.joined())", mapping: try SharedData.mapping("italian_helpdesk"))
    return (importing, summary)
  }

  private func number(_ column: String, _ importing: Importing) async throws -> Int {
    try await importing.count("SELECT \(unescaped: column) FROM ticket WHERE external_id = 'C1'")
  }

  @Test("given events in any order, time puts them in theirs", arguments: Engine.allCases)
  func order(engine: Engine) async throws {
    let (importing, summary) = try await imported(
      [
        event("Closed", "Bo", "2010-07-01 12:00:00", "C1"),
        event("Assign seriousness", "Al", "2010-07-01 09:00:00", "C1"),
        event("Resolve ticket", "Bo", "2010-07-01 11:00:00", "C1"),
        event("Take in charge ticket", "Al", "2010-07-01 10:00:00", "C1"),
        event("Assign seriousness", "Al", "2010-07-01 09:30:00", "C2"),
      ], engine: engine)
    #expect((summary.added, summary.rejected) == (2, 0))
    #expect(try await number("created_at", importing) == Int(try utc("2010-07-01T07:00:00Z").rawValue))
    #expect(try await number("first_reply_at", importing) == Int(try utc("2010-07-01T08:00:00Z").rawValue))
    #expect(try await number("solved_at", importing) == Int(try utc("2010-07-01T09:00:00Z").rawValue))
    #expect(try await number("closed_at", importing) == Int(try utc("2010-07-01T10:00:00Z").rawValue))
  }

  @Test("a reply goes to who took charge, a resolution to who solved")
  func people() async throws {
    let (importing, _) = try await imported([
      event("Take in charge ticket", "Al", "2010-07-01 10:00:00", "C1"),
      event("Resolve ticket", "Bo", "2010-07-01 11:00:00", "C1"),
    ])
    let names = try await importing.database.read { connection in
      try connection.rows(
        "SELECT a.name, s.name FROM ticket t JOIN agent a ON a.id = t.agent_id JOIN agent s ON s.id = t.solver_id"
      ) { [try $0.get(0, as: String.self), try $0.get(1, as: String.self)] }
    }
    #expect(names == [["Al", "Bo"]])
  }

  @Test("a solved case that is taken up again is reopened, and open until it is solved once more")
  func reopened() async throws {
    let (importing, _) = try await imported([
      event("Resolve ticket", "Bo", "2010-07-01 11:00:00", "C1"),
      event("Take in charge ticket", "Al", "2010-07-01 12:00:00", "C1"),
    ])
    #expect(try await number("reopens", importing) == 1)
    #expect(try await number("status", importing) == Int(Status.open.rawValue))
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE solved_at IS NULL") == 1)
  }

  @Test("of events at the same time, the order of the file counts")
  func sameTime() async throws {
    let (importing, _) = try await imported([
      event("Wait", "Al", "2010-07-01 12:00:00", "C1"),
      event("Resolve ticket", "Al", "2010-07-01 12:00:00", "C1"),
    ])
    #expect(try await number("status", importing) == Int(Status.solved.rawValue))
    #expect(try await number("reopens", importing) == 0)
  }

  @Test("a bad event takes its whole case with it and leaves the others")
  func spoiled() async throws {
    let (importing, summary) = try await imported([
      event("Wait", "Al", "2010-07-01 12:00:00", "C1"),
      event("Resolve ticket", "Al", "soon", "C1"),
      event("Wait", "Al", "2010-07-01 12:00:00", "C2"),
      event("Wait", "Al", "2010-07-01 13:00:00", "C2"),
      event("Wait", "Al", "2010-07-01 12:00:00", "C3"),
      event("Wait", "Al", "2010-07-01 12:00:00", "C4"),
      event("Wait", "Al", "2010-07-01 12:00:00", "C5"),
    ])
    #expect(
      summary.rejections == [
        Rejection(line: 2, column: "case:concept:name", value: "C1", reason: .spoiledCase),
        Rejection(line: 3, column: "time:timestamp", value: "soon+00:00", reason: .badTime),
      ])
    #expect(try await importing.count("SELECT count(*) FROM ticket") == 4)
  }

  @Test("an activity that the mapping does not know is counted")
  func unknownActivity() async throws {
    let (_, summary) = try await imported([event("Dance", "Al", "2010-07-01 12:00:00", "C1")])
    #expect(summary.warnings == [.unknownActivity: 1])
  }

  @Test("importing the log again changes nothing", arguments: Engine.allCases)
  func again(engine: Engine) async throws {
    let events = [event("Wait", "Al", "2010-07-01 12:00:00", "C1")]
    let (importing, _) = try await imported(events, engine: engine)
    let summary = try await importing.tickets(
      "\(Self.header)\n\(events.joined())\n", mapping: try SharedData.mapping("italian_helpdesk"))
    #expect((summary.added, summary.changed, summary.unchanged) == (0, 0, 1))
  }
}
