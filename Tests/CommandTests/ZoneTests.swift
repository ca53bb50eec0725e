import TestSupport
import Testing

@Suite("Another time zone for the team")
struct ZoneTests {
  @Test(
    "given tickets, when the zone changes, then they are counted on the business days of the new one",
    arguments: Engine.allCases)
  func moved(_ engine: Engine) async throws {
    let desk = try await Desk.make(engine)
    let before = try desk.run("report response --day 2026-03-02 --format csv")

    let change = try desk.run("setting zone America/New_York")

    #expect(change.output.hasPrefix("40 tickets were sorted into the business days of America/New_York.\n"))
    #expect(try desk.run("verify").code == 0)
    #expect(try desk.run("report response --day 2026-03-02 --format csv") != before)
    #expect(try desk.run("setting zone America/New_York").output.hasPrefix("zone                America/New_York\n"))
  }
}
