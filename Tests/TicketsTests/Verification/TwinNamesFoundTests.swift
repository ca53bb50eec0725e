import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Twins that a database holds from before")
struct TwinNamesFoundTests {
  private static let (composed, decomposed) = ("Jos\u{E9}", "Jose\u{301}")

  @Test("given names and numbers in two Unicode forms, then each pair is named once", arguments: Engine.allCases)
  func named(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(
      """
      ticket id,created at,agent
      \(Self.composed),2024-03-01 08:00,\(Self.composed)
      王1,2024-03-01 08:00,王芳
      T2,2024-03-01 08:00,Bob

      """)
    try await importing.database.write { connection in
      try connection.execute("INSERT INTO agent (name) VALUES (\(Self.decomposed))")
      try connection.execute("UPDATE ticket SET external_id = \(Self.decomposed) WHERE external_id = 'T2'")
    }
    let found = try await importing.database.read { try TwinNames($0).found().map(\.english) }
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("agent “\(Self.composed)” stands twice, as #") == true)
    #expect(found.last?.hasPrefix("ticket “\(Self.composed)” stands twice") == true)
  }

  @Test("given one form of each, then there is nothing to name", arguments: Engine.allCases)
  func none(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets("ticket id,created at,agent\n\(Self.decomposed),2024-03-01 08:00,\(Self.decomposed)\n")
    #expect(try await importing.database.read { try TwinNames($0).found() }.isEmpty)
  }
}
