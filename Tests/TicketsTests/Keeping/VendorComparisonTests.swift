import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("The helpdesk's figures beside ours")
struct VendorComparisonTests {
  private static let header =
    "ticket id,created at,first reply,agent,first response due,first response status,first reply time in minutes\n"

  private func compared(_ rows: String, _ engine: Engine) async throws -> VendorComparison {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.header + rows)
    return try await importing.database.read { try VendorComparison.make($0, tolerance: 60_000) }
  }

  @Test("given a figure that is further from ours than is tolerated, then it is listed", arguments: Engine.allCases)
  func figures(engine: Engine) async throws {
    let found = try await compared(
      "A,2026-03-01 08:00,2026-03-01 08:10,Ann,,,10\nB,2026-03-01 08:00,2026-03-01 08:10,Ann,,,25\n", engine)

    #expect(found.compared == 2)
    #expect(
      found.differences == [
        .init(ticket: "B", metric: "vendor_first_response", vendor: 1_500_000, ours: 600_000)
      ])
  }

  @Test(
    "given the desk's verdicts, then those that its own target contradicts are listed, and open tickets are not held against it",
    arguments: Engine.allCases)
  func verdicts(engine: Engine) async throws {
    let found = try await compared(
      """
      A,2026-03-01 08:00,2026-03-01 08:10,Ann,2026-03-01 08:09,Within SLA,
      B,2026-03-01 08:00,2026-03-01 08:10,Ann,2026-03-01 08:10,SLA Violated,
      C,2026-03-01 08:00,2026-03-01 08:10,Ann,2026-03-01 08:10,Within SLA,
      D,2026-03-01 08:00,,Ann,2026-03-01 08:10,SLA Violated,

      """, engine)

    #expect(found.compared == 3)
    #expect(
      found.verdicts == [
        .init(ticket: "A", clock: .firstResponse, saysMet: true, target: 540_000, ours: 600_000),
        .init(ticket: "B", clock: .firstResponse, saysMet: false, target: 600_000, ours: 600_000),
      ])
  }

  @Test(
    "tech_support: its 14 flags against its own times are listed",
    .enabled(if: SharedData.isPresent, "the folder shared/data does not lie beside the project"))
  func techSupport() async throws {
    let importing = try await Importing()
    try await importing.tickets(
      at: SharedData.path("tech_support_2330.csv"), mapping: try SharedData.mapping("tech_support"))

    let found = try await importing.database.read { try VendorComparison.make($0, tolerance: 60_000) }

    #expect(found.verdicts.count { $0.clock == .firstResponse } == 14)
    #expect(found.differences == [])
  }
}
