import HTTPTypes
import Kernel
import People
import Quality
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct HomeTests {
  @Test("a reviewer finds what waits, day by day, and what is done today", arguments: Engine.allCases)
  func reviewer(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let mine = team.sample.filter { $0.reviewer == team.sample[0].reviewer }
    let body = try await team.reviewer(of: team.sample[0]).get("/").body
    #expect(body.contains("Tickets to review") && body.contains("\(team.day): "))
    #expect(body.contains("Reviewed today") && !mine.isEmpty)
  }

  @Test("an agent finds new reviews and how the month stands", arguments: Engine.allCases)
  func agent(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let body = try await team.place.visitor(.agent, name: team.reviewed[0]).get("/").body
    #expect(body.contains("New reviews to read") && body.contains("Your mean score this month"))
    #expect(body.contains("href=\"/my-reviews?read=no\""))
  }

  @Test("a manager is told of Days to draw, and else how yesterday's draw is doing", arguments: Engine.allCases)
  func manager(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let browser = try await team.place.visitor(.manager)
    let drawn = try await browser.get("/").body
    #expect(drawn.contains(">0/\(team.sample.count)<") && drawn.contains("Tickets in the last import"))
    try await team.undraw()
    #expect(try await browser.get("/").body.contains("Days to draw"))
  }

  @Test("an administrator is told of open invitations and of the audit log", arguments: Engine.allCases)
  func administrator(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let user = try await place.add(.agent, name: "Invited")
    try await place.database.write { connection in
      _ = try Invitations(connection).invite(user.id, secret: .make(), by: .system, at: Workplace.now)
    }
    let browser = try await place.visitor(.administrator)
    let body = try await browser.get("/").body
    #expect(body.contains("Invitations not used yet") && body.contains("Never verified."))
    try await place.database.write { connection in
      _ = try AuditLog(connection).append(
        .auditVerified, AuditSubject("audit", "1"), by: .system, at: Workplace.now)
    }
    #expect(try await browser.get("/").body.contains("Last verified at"))
  }

  @Test("whoever has nothing to do is told so", arguments: User.Role.allCases)
  func empty(_ role: User.Role) async throws {
    let answer = try await Workplace(.sqlite).visitor(Roles(role)).get("/")
    #expect(answer.status == .ok)
  }
}
