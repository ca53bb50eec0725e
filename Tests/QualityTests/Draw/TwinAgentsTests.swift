import Quality
import Store
import TestSupport
import Testing

/// Databases from before names were composed.
@Suite("Drawing agents whose names read the same")
struct TwinAgentsTests {
  @Test(
    "given two agents whose names differ only in their bytes, each gets a sample of their own",
    arguments: Engine.allCases)
  func twins(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20, 10])
    try await made.execute("UPDATE agent SET name = \("Jos\u{E9}") WHERE name = 'a0'")
    try await made.execute("UPDATE agent SET name = \("Jose\u{301}") WHERE name = 'a1'")
    try await made.execute("UPDATE reviewer SET name = \("Zo\u{EB}") WHERE name = 'r0'")
    try await made.execute("UPDATE reviewer SET name = \("Zoe\u{308}") WHERE name = 'r1'")
    let report = try await made.draw()
    #expect(report.agents.map(\.quota).sorted() == [2, 4])
    #expect(report.withoutReviewer == 0)
    #expect(try await made.verify().differences == [])
  }

  @Test("given an agent whose name holds a line feed, the day is drawn all the same", arguments: Engine.allCases)
  func lineFeed(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20, 10])
    try await made.execute("UPDATE agent SET name = \("a\nb") WHERE name = 'a0'")
    #expect(try await made.draw().sampleSize == 6)
    #expect(try await made.verify().differences == [])
  }
}
