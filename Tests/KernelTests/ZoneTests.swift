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

@Suite struct DayTests {
  @Test("day numbers and dates are each other's inverse")
  func inverse() {
    for number in stride(from: -800_000, through: 800_000, by: 37) {
      let date = Day(number: number).date
      #expect(Day(year: date.year, month: date.month, day: date.day)?.number == number)
    }
  }

  @Test("only real dates are read", arguments: ["2023-02-29", "2023-13-01", "2023-1-01", "23-01-01", "２０２３-01-01", ""])
  func refused(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("a month knows its days and neighbours")
  func month() throws {
    let month = try #require(Month("2024-02"))
    #expect(month.days.count == 29)
    #expect(month.next.description == "2024-03")
    #expect(month.previous.description == "2024-01")
    #expect(try #require(Day("2024-02-29")).weekday == 4)
  }
}
