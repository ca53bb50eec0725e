import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("One export under two sources")
struct SourceTwinsTests {
  private static func rows(_ day: Int = 1, hour: Int = 8) -> String {
    "ticket id,created at\n" + (10...30).map { "A\($0),2026-03-0\(day) 0\(hour):\($0):07\n" }.joined()
  }

  private static func mapping(_ source: String) -> String {
    "source: \(source)\ncolumns: {external_id: ticket id, created_at: created at}\n"
  }

  @Test(
    "given an export that is here already, when it comes under another source, then it is refused",
    arguments: Engine.allCases)
  func refused(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.rows(), mapping: Self.mapping("export"))

    let found = await #expect(throws: Problem.self) {
      try await importing.tickets(Self.rows(hour: 9), mapping: Self.mapping("kefu"), name: "again.csv")
    }

    #expect(found?.kind == .conflict)
    #expect(
      found?.what
        == "Most of these tickets are here already under the source “export”, such as “A10”; under “kefu” each would count twice."
    )
    #expect(try await importing.count("SELECT count(*) FROM ticket") == 21)
    #expect(try await importing.count("SELECT count(*) FROM source") == 1)
  }

  @Test("given tickets of the same numbers and of other times, then they are taken")
  func others() async throws {
    let importing = try await Importing()
    try await importing.tickets(Self.rows(), mapping: Self.mapping("export"))
    let later = try await importing.tickets(Self.rows(5), mapping: Self.mapping("shop"), name: "shop.csv")
    #expect(later.added == 21)
  }

  @Test("given tickets that are said to be others, then they are taken; from then on their source may send newer ones")
  func distinct() async throws {
    let importing = try await Importing()
    try await importing.tickets(Self.rows(), mapping: Self.mapping("export"))
    let path = try importing.folder.write(Self.rows(), to: "again.csv")
    let first = try await importing.tickets(at: path, mapping: Self.mapping("kefu"), isDistinct: true)
    let newer = try await importing.tickets(
      Self.rows() + "A99,2026-03-02 08:00:00\n", mapping: Self.mapping("kefu"), name: "newer.csv")
    #expect((first.added, newer.added, newer.unchanged) == (21, 1, 21))
  }
}
