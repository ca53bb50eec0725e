import TestSupport
import Testing

@Suite("Killed in the middle of its work, the program")
struct CrashTests {
  @Test("leaves each imported file in or out, keeps what it acknowledged, and can repeat", arguments: Engine.allCases)
  func imports(_ engine: Engine) async throws {
    var imports = try await KilledImports.make(engine, seed: 1)

    for _ in 0..<60 where imports.killer.kills < 26 { try await imports.next() }

    #expect(imports.killer.kills == 26)
    #expect(imports.killer.killsWhileWriting >= 13, "enough kills landed inside a transaction")
    #expect(imports.cutApart >= 3, "enough kills landed between the files of a command")
  }

  @Test("leaves a file of reviews in or out, keeps what it acknowledged, and can repeat", arguments: Engine.allCases)
  func reviews(_ engine: Engine) async throws {
    var reviews = try await KilledReviews.make(engine, seed: 2)

    for _ in 0..<KilledReviews.rounds where reviews.killer.kills < 26 { try await reviews.next() }

    #expect(reviews.killer.kills == 26)
    #expect(reviews.killer.killsWhileWriting >= 13, "enough kills landed inside a transaction")
  }
}
