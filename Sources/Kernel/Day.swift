/// A business day: a date of the proleptic Gregorian calendar, written `YYYY-MM-DD`.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package var number: Int

  package init(number: Int) {
    self.number = number
  }

  /// The day of that date; nil when there is no such date.
  ///
  /// Day count by Howard Hinnant's `days_from_civil` (chrono-Compatible Low-Level Date Algorithms).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, in: year) else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Reads `YYYY-MM-DD`, nothing else.
  package init?(_ text: some StringProtocol) {
    var (year, month, day, length) = (0, 0, 0, 0)
    for byte in text.utf8 {
      defer { length += 1 }
      let digit = Int(byte) - 0x30
      guard length < 10, (0...9).contains(digit) != (length == 4 || length == 7) else { return nil }
      switch length {
      case 0..<4: year = year * 10 + digit
      case 4, 7: guard byte == 0x2D else { return nil }
      case 5, 6: month = month * 10 + digit
      default: day = day * 10 + digit
      }
    }
    guard length == 10 else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month 1–12 and day 1–31.
  package var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int { (((number + 3) % 7) + 7) % 7 + 1 }
  package var month: Month { Month(containing: self) }

  package static func length(ofMonth month: Int, in year: Int) -> Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
  package static func + (left: Self, days: Int) -> Self { Self(number: left.number + days) }
  package static func - (left: Self, days: Int) -> Self { Self(number: left.number - days) }
}

extension Day: CustomStringConvertible {
  package var description: String {
    let (year, month, day) = date
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A calendar month, written `YYYY-MM`.
package struct Month: Hashable, Comparable, Sendable {
  package let first: Day

  package init(containing day: Day) {
    first = day - (day.date.day - 1)
  }

  /// Reads `YYYY-MM`, nothing else.
  package init?(_ text: some StringProtocol) {
    guard let first = Day("\(text)-01") else { return nil }
    self.first = first
  }

  package var last: Day { next.first - 1 }
  package var next: Month { Month(containing: first + 31) }
  package var previous: Month { Month(containing: first - 1) }

  /// The days of the month, first to last.
  package var days: [Day] { (first.number...last.number).map(Day.init(number:)) }

  package static func < (left: Self, right: Self) -> Bool { left.first < right.first }
}

extension Month: CustomStringConvertible {
  package var description: String { String(first.description.dropLast(3)) }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number.magnitude)
  return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
}
