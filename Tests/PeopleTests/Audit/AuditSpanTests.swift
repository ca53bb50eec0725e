import Kernel
import People
import Store
import TestSupport
import Testing

@Suite struct AuditSpanTests {
  @Test("entries of a span are found, whatever gaps there are", arguments: Engine.allCases)
  func spans(_ engine: Engine) async throws {
    let database = try await engine.database()
    try await database.write { connection in
      for at in [10, 20, 20, 30, 50] as [Milliseconds] {
        try AuditLog(connection).append(.drawMade, AuditSubject("draw", "\(at)"), by: .system, at: Instant(at))
      }
      try connection.execute("DELETE FROM audit WHERE seq = 4")
    }
    for (span, found) in [
      (0..<10, []), (10..<20, [1]), (20..<21, [3, 2]), (20..<51, [5, 3, 2]), (51..<99, []), (0..<99, [5, 3, 2, 1]),
    ] as [(Range<Milliseconds>, [Int])] {
      let filter = AuditFilter(span: Instant(span.lowerBound)..<Instant(span.upperBound))
      #expect(try await database.read { try AuditLog($0).page(filter).map(\.seq) } == found, "\(span)")
    }
    #expect(
      try await database.read {
        try AuditLog($0).page(before: 3, AuditFilter(span: Instant(0)..<Instant(99))).map(\.seq)
      } == [2, 1])
  }
}
