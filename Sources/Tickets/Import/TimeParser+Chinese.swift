import Kernel

extension TimeParser {
  /// Reads `2023年3月1日 下午3:05`, `2023/3/1 上午 8:05:09`, `2023.3.1 8时5分` and `2023-3-1 星期三 8：05`.
  mutating func chinese() -> TimeReading? {
    guard let year = digits(4...4), let (month, day) = monthAndDay(),
      let wallDay = Self.midnight(year, month, day)
    else { return nil }
    skipBlanks()
    if accept("星期") || accept("周") {
      guard "一二三四五六日天".contains(where: { accept(String($0)) }) else { return nil }
      skipBlanks()
    }
    if isAtEnd { return TimeReading(wall: wallDay, hasTimeOfDay: false) }
    return timeOfDay().map { TimeReading(wall: wallDay + $0) }
  }

  private mutating func monthAndDay() -> (Int64, Int64)? {
    if accept("年") {
      guard let month = digits(1...2), accept("月"), let day = digits(1...2), accept("日") || accept("号") else {
        return nil
      }
      return (month, day)
    }
    guard let mark = next(), [0x2D, 0x2E, 0x2F].contains(mark), let month = digits(1...2), next() == mark,
      let day = digits(1...2)
    else { return nil }
    return (month, day)
  }

  /// Of a clock of twelve hours only with the half of the day; an afternoon of more than twelve hours is taken as it is.
  private mutating func timeOfDay() -> Milliseconds? {
    let isMorning = accept("上午")
    let isAfternoon = !isMorning && accept("下午")
    skipBlanks()
    guard var hour = digits(1...2), hour < 24, accept(0x3A) || accept("：") || accept("时") || accept("点"),
      let minute = digits(1...2), minute < 60
    else { return nil }
    if isMorning, hour > 12 { return nil }
    if isMorning || isAfternoon { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    var second: Int64 = 0
    if accept(0x3A) || accept("：") || accept("分"), !isAtEnd {
      guard let read = digits(1...2), read < 60 else { return nil }
      second = read
      _ = accept("秒")
    }
    return isAtEnd ? (hour * 3600 + minute * 60 + second) * 1000 : nil
  }

  private mutating func skipBlanks() {
    while accept(0x20) || accept("\u{3000}") || accept("\u{A0}") {}
  }
}
