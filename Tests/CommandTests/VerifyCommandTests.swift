import Store
import TestSupport
import Testing

@Suite("assay verify")
struct VerifyCommandTests {
  @Test("given sums of a month that are wrong, then each is named, and repaired if asked", arguments: Engine.allCases)
  func months(_ engine: Engine) async throws {
    let desk = try await Desk.make(engine)
    let database = try await engine.open(desk.address)
    try await database.write { try $0.execute("DELETE FROM response_month WHERE agent_id = 1") }

    let found = try desk.run("verify")
    let repaired = try desk.run("verify --repair")

    #expect(found.output.hasPrefix("responses of 2026-03, agent 1: do not add up to the day sheets\n"))
    #expect([found.code, repaired.code, try desk.run("verify").code] == [1, 0, 0])
    let repairs: Int? = try await database.read {
      try $0.value("SELECT count(*) FROM audit WHERE action = 'facts.repaired'")
    }
    #expect(repairs == 1)
  }
}
