import TestSupport
import Testing

@testable import Tickets

@Suite("Importing a message that stands in its file twice")
struct RepeatedMessageTests {
  private func summary(_ rows: [String], _ engine: Engine = .sqlite) async throws -> ImportSummary {
    let importing = try await Importing(engine)
    try await importing.tickets("ticket id,created at,agent\nT1,2024-03-01 08:00,Ann\n")
    return try await importing.messages(
      (["ticket,seq,author,role,public,at,body"] + rows).joined(separator: "\n") + "\n")
  }

  @Test("rows that differ are counted", arguments: Engine.allCases)
  func differs(engine: Engine) async throws {
    let found = try await summary(
      ["T1,1,Ann,agent,yes,2024-03-01 08:05,yo", "T1,1,Ann,agent,yes,2024-03-01 08:07,other"], engine)
    #expect(found.warnings == [.repeatedMessage: 1])
  }

  @Test("rows that say the same leave nothing to doubt")
  func same() async throws {
    let row = "T1,1,Ann,agent,yes,2024-03-01 08:05,yo"
    #expect(try await summary([row, row]).warnings == [:])
  }
}
