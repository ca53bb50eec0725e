import Kernel
import Quality
import Store
import TestSupport
import Testing

@Suite("Verifying a draw")
struct DrawVerifyTests {
  @Test("given a ticket swapped for another, both are named", arguments: Engine.allCases)
  func swapped(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    try await made.draw()
    let sample = try await made.sample()
    let (out, put) = (sample[0], try #require((1...20).first { !sample.contains($0) }))
    try await made.execute("UPDATE assignment SET ticket_id = \(put) WHERE ticket_id = \(out)")
    #expect(
      try await made.verify().differences == [
        "Ticket T\(put) of a0 is in the sample, but the seed does not give it.",
        "Ticket T\(out) of a0 is given by the seed, but not in the sample.",
      ])
  }

  @Test("given a changed quota, it is named", arguments: Engine.allCases)
  func quota(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20, 20])
    try await made.draw()
    try await made.execute("UPDATE draw_stratum SET quota = 5 WHERE agent_key = 'a1'")
    #expect(try await made.verify().differences == ["a1's quota is 4, but the draw names 5."])
  }

  @Test("given another seed, the commitment gives it away", arguments: Engine.allCases)
  func seed(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    try await made.draw()
    try await made.execute("UPDATE draw SET seed = \([UInt8](repeating: 1, count: 32))")
    #expect(try await made.verify().differences.contains { $0.english.hasPrefix("The seed's SHA-256 is ") })
  }

  @Test("given a commitment that was never published, it is named", arguments: Engine.allCases)
  func unpublished(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    try await made.draw()
    try await made.execute("UPDATE draw SET committed_at = committed_at - 86400000")
    #expect(
      try await made.verify().differences == [
        "The draw names a commitment of 2023-03-01 12:00, but none was published for 2023-03-01."
      ])
  }

  @Test("given a renumbered ticket, the frame's hash gives it away", arguments: Engine.allCases)
  func renumbered(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    try await made.draw()
    try await made.execute("UPDATE ticket SET external_id = 'X' WHERE id = 3")
    #expect(try await made.verify().differences.contains { $0.english.hasPrefix("The frame's SHA-256 is ") })
  }

  @Test("given tickets that come in after the draw, the sample stays and they are counted", arguments: Engine.allCases)
  func late(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    try await made.draw()
    let sample = try await made.sample()
    try await made.answer("a0", [31, 32], on: made.day)
    try await made.answer("a9", [33], on: made.day)
    let verification = try await made.verify()
    #expect(verification.differences == [])
    #expect(verification.arrivedLate == 3)
    #expect(try await made.sample() == sample)
  }

  @Test("given a day that was not drawn, it is refused with what to do", arguments: Engine.allCases)
  func missing(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    let problem = await #expect(throws: Problem.self) { try await made.verify() }
    #expect(problem?.remedy == "Draw it with: assay draw 2023-03-01")
  }
}
