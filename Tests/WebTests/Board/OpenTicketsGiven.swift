import Content
import Foundation
import Kernel
import People
import Quality
import Store
import Tickets

@testable import Web

/// Open tickets of two teams, judged by a standard with an hour for the first response.
enum OpenTicketsGiven {
  static let minute: Milliseconds = 60_000
  static let late = Ticket.ID(1)
  static let others = Ticket.ID(2)

  /// LATE of 小明 in the team East, ten minutes overdue; SOON of 小红 in the team West, half an hour left; two that are
  /// settled and left out.
  static func enter(into place: Workplace) async throws {
    let rubric = try String(contentsOf: root.appending(path: "Rubrics/service-quality.yaml"), encoding: .utf8)
    try await place.database.write { connection in
      let now = Workplace.now
      for (kind, name, text) in [
        (ResponseStandard.kindName, ResponseStandard.kindName, standard), (Rubric.kindName, "service-quality", rubric),
      ] {
        _ = try Revisions(connection).publish(Document(kind: kind, name: name, text: text), at: now, by: "test")
      }
      try StandardsInForce(connection).enact(by: .system, at: now)
      for (id, team, agent) in [(1, "East", "小明"), (2, "West", "小红")] {
        try connection.execute("INSERT INTO team (id, name) VALUES (\(id), \(team))")
        try connection.execute("INSERT INTO agent (id, name, team_id) VALUES (\(id), \(agent), \(id))")
      }
      try put(1, "LATE", .chat, agent: 1, startedAt: now - 70 * minute, connection)
      try put(2, "SOON", .email, agent: 2, startedAt: now - 30 * minute, connection)
      try put(3, "DONE", .chat, agent: 1, status: .solved, startedAt: now - 90 * minute, connection)
      try put(4, "SPAM", .chat, agent: 1, excluded: .spam, startedAt: now - 90 * minute, connection)
    }
  }

  private static func put(
    _ id: Int64, _ number: String, _ channel: Channel, agent: Int64, status: Status = .open,
    excluded: Exclusion = .none, startedAt: Instant, _ connection: any Connection
  ) throws {
    let clock = Clock(
      kind: .firstResponse, agentID: agent, startedAt: startedAt, target: 60 * minute, dueAt: startedAt + 60 * minute,
      outcome: .open)
    let packed = PackedClocks.pack([clock], .init(createdAt: startedAt, holder: agent, solver: nil))
    try connection.execute(
      """
      INSERT INTO ticket (id, source_id, external_id, channel, priority, tier, status, excluded, category, agent_id,
        created_at, outbound, reopens, complaint, offered, digest, clocks)
      VALUES (\(id), 1, \(number), \(channel), 1, 0, \(status), \(excluded), '', \(agent), \(startedAt), 0, 0, 0, 0, 0,
        \(packed))
      """)
  }

  private static let standard = """
    kind: response-standard
    title: {zh: 标准, en: Standard}
    policies:
      - id: all
        title: {zh: 全部, en: All}
        default: true
        firstResponse: 1h
    """

  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
}
