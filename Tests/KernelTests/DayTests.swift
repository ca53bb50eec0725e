import Kernel
import Testing

@Suite struct DayTests {
  @Test("day numbers and dates are each other's inverse")
  func inverse() {
    for number in stride(from: -800_000, through: 800_000, by: 37) {
      let date = Day(number: number).date
      #expect(Day(year: date.year, month: date.month, day: date.day)?.number == number)
    }
  }

  @Test("a date is read as it is written", arguments: ["1970-01-01", "2024-02-29", "0001-01-01", "9999-12-31"])
  func roundTrip(text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test(
    "only real dates of four, two and two digits are read",
    arguments: [
      "2023-02-29", "2023-13-01", "2023-1-01", "23-01-01", "２０２３-01-01", "", "2026", "2026-01-1", "2026-01-011",
      "2026/01/01", "+202-01-01", "2026-+1-01", "2026-00-10", "2026-01-00", "2026-01-01 ", "20260101", "2026-01-0a",
    ])
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
