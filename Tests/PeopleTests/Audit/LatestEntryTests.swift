import Kernel
import People
import Store
import TestSupport
import Testing

@Suite struct LatestEntryTests {
  @Test("the latest entry of an action is found for each subject that has one", arguments: Engine.allCases)
  func latest(_ engine: Engine) async throws {
    let database = try await engine.database()
    let found = try await database.write { connection in
      let log = AuditLog(connection)
      for (number, id) in ["1", "2", "1", "3"].enumerated() {
        try log.append(
          .drawVerified, AuditSubject("draw", id), by: .system, at: Instant(Int64(number)))
      }
      try log.append(.drawMade, AuditSubject("draw", "1"), by: .system, at: Instant(9))
      return try log.latest(.drawVerified, of: "draw", ["1", "2", "7"])
    }
    #expect(found.mapValues(\.at) == ["1": Instant(2), "2": Instant(1)])
    #expect(try await database.read { try AuditLog($0).latest(.drawVerified) }?.subject.id == "3")
    #expect(try await database.read { try AuditLog($0).latest(.auditVerified) } == nil)
  }
}
