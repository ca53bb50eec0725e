import Kernel
import Testing

@Suite struct ZoneTests {
  @Test("a month's last minute in Shanghai is still that month")
  func monthEdge() throws {
    let instant = Zone.shanghai.instant(of: WallClock(day: try #require(Day("2024-01-31")), millisecond: 86_280_000))
    #expect(instant.description == "2024-01-31T15:58:00Z")
    #expect(Zone.shanghai.day(of: instant).month.description == "2024-01")
  }

  // python3 -c "from datetime import *; from zoneinfo import *; print(datetime(2024,3,31,2,30,tzinfo=ZoneInfo('Europe/Rome')).timestamp())"
  @Test(
    "wall clocks across clock changes agree with Python's zoneinfo",
    arguments: [
      ("2024-03-31", 9_000_000, 1_711_848_600), ("2024-10-27", 9_000_000, 1_729_989_000),
      ("2024-07-01", 0, 1_719_784_800), ("2024-12-01", 43_200_000, 1_733_050_800),
    ])
  func clockChanges(day: String, millisecond: Int, seconds: Int) throws {
    let rome = try #require(Zone("Europe/Rome"))
    let wall = WallClock(day: try #require(Day(day)), millisecond: Milliseconds(millisecond))
    #expect(rome.instant(of: wall).rawValue == Milliseconds(seconds) * 1000)
  }

  @Test("an unknown zone is refused")
  func unknown() {
    #expect(Zone("Mars/Olympus") == nil)
  }
}
