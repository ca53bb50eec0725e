import Kernel

/// Reads times from bytes.
struct TimeParser {
  let text: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// Reads ISO 8601 and its everyday forms: `2023-03-01`, `2023/3/1 8:05`, `2023-03-01T08:05:00.123+08:00`.
  static func iso(_ text: UnsafeBufferPointer<UInt8>) -> TimeReading? {
    var parser = TimeParser(text)
    return parser.iso()
  }

  /// Reads what needs no pattern: ISO 8601 and its everyday forms, and Chinese ones.
  static func plain(_ text: UnsafeBufferPointer<UInt8>) -> TimeReading? {
    if let reading = iso(text) { return reading }
    var parser = TimeParser(text)
    return parser.chinese()
  }

  /// Reads by a pattern; the whole text must fit.
  static func read(_ text: UnsafeBufferPointer<UInt8>, as format: TimeFormat) -> TimeReading? {
    var parser = TimeParser(text)
    return parser.read(format)
  }

  private mutating func iso() -> TimeReading? {
    guard let year = digits(4...4), let mark = next(), mark == 0x2D || mark == 0x2F, let month = digits(1...2),
      next() == mark, let day = digits(1...2), let wallDay = Self.midnight(year, month, day)
    else { return nil }
    if isAtEnd { return TimeReading(wall: wallDay, hasTimeOfDay: false) }
    guard let gap = next(), gap == 0x54 || gap == 0x20, let time = timeOfDay() else { return nil }
    let offset = offset()
    return isAtEnd ? TimeReading(wall: wallDay + time, offset: offset) : nil
  }

  private mutating func timeOfDay() -> Milliseconds? {
    guard let hour = digits(1...2), hour < 24, accept(0x3A), let minute = digits(2...2), minute < 60 else { return nil }
    var time = (hour * 60 + minute) * 60_000
    guard accept(0x3A) else { return time }
    guard let second = digits(2...2), second < 61 else { return nil }
    time += min(second, 59) * 1000
    guard position < text.count, text[position] == 0x2E || text[position] == 0x2C else { return time }
    position += 1
    return fraction().map { time + $0 }
  }

  private mutating func fraction() -> Milliseconds? {
    var (value, scale, count): (Milliseconds, Milliseconds, Int) = (0, 100, 0)
    while let digit = digit() {
      value += digit * scale
      scale /= 10
      count += 1
    }
    return count > 0 ? value : nil
  }

  private mutating func offset() -> Milliseconds? {
    let start = position
    if position < text.count, text[position] == 0x20 { position += 1 }
    if accept(0x5A) { return 0 }
    guard position < text.count, text[position] == 0x2B || text[position] == 0x2D else {
      position = start
      return nil
    }
    let sign: Milliseconds = text[position] == 0x2D ? -1 : 1
    position += 1
    guard let hours = digits(2...2), hours <= 14 else { return fail(start) }
    _ = accept(0x3A)
    let minutes = digits(2...2) ?? 0
    guard minutes < 60 else { return fail(start) }
    return sign * (hours * 60 + minutes) * 60_000
  }

  private mutating func fail(_ start: Int) -> Milliseconds? {
    position = start
    return nil
  }

  private mutating func read(_ format: TimeFormat) -> TimeReading? {
    if format.pattern == "epoch" || format.pattern == "epoch-ms" { return epoch(format) }
    var (year, month, day): (Int64, Int64, Int64) = (1970, 1, 1)
    var (time, half, offset): (Milliseconds, Milliseconds?, Milliseconds?) = (0, nil, nil)
    for token in format.tokens {
      switch token {
      case .year: guard let value = readYear(format) else { return nil }; year = value
      case .month: guard let value = digits(1...2) else { return nil }; month = value
      case .monthName: guard let value = monthName() else { return nil }; month = value
      case .day: guard let value = digits(1...2) else { return nil }; day = value
      case .hour: guard let value = digits(1...2), value < 24 else { return nil }; time += value * 3_600_000
      case .hour12:
        guard let value = digits(1...2), (1...12).contains(value) else { return nil }; time += value % 12 * 3_600_000
      case .minute: guard let value = digits(1...2), value < 60 else { return nil }; time += value * 60_000
      case .second: guard let value = digits(1...2), value < 61 else { return nil }; time += min(value, 59) * 1000
      case .fraction: guard let value = fraction() else { return nil }; time += value
      case .half: guard let value = halfDay() else { return nil }; half = value
      case .offset: offset = self.offset()
      case .literal(let byte): guard accept(byte) else { return nil }
      }
    }
    guard isAtEnd, let wallDay = Self.midnight(year, month, day) else { return nil }
    return TimeReading(wall: wallDay + time + (half ?? 0), offset: offset, hasTimeOfDay: format.hasTimeOfDay)
  }

  private mutating func readYear(_ format: TimeFormat) -> Int64? {
    format.pattern.contains("yyyy") ? digits(4...4) : digits(2...2).map { $0 + ($0 < 70 ? 2000 : 1900) }
  }

  private mutating func epoch(_ format: TimeFormat) -> TimeReading? {
    guard let seconds = digits(9...13) else { return nil }
    let fraction = accept(0x2E) ? self.fraction() ?? 0 : 0
    guard isAtEnd else { return nil }
    return TimeReading(wall: format.pattern == "epoch" ? seconds * 1000 + fraction : seconds, offset: 0)
  }

  private mutating func monthName() -> Int64? {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    var letters: [UInt8] = []
    while position < text.count, text[position] | 0x20 >= 0x61, text[position] | 0x20 <= 0x7A {
      letters.append(text[position] | 0x20)
      position += 1
    }
    let name = String(decoding: letters.prefix(3), as: UTF8.self)
    return names.firstIndex(of: name).map { Int64($0) + 1 }
  }

  private mutating func halfDay() -> Milliseconds? {
    for (mark, hours) in [("AM", 0), ("am", 0), ("PM", 12), ("pm", 12), ("上午", 0), ("下午", 12)] as [(String, Int64)]
    where accept(mark) {
      return hours * 3_600_000
    }
    return nil
  }

  static func midnight(_ year: Int64, _ month: Int64, _ day: Int64) -> Milliseconds? {
    Day(year: Int(year), month: Int(month), day: Int(day)).map { Milliseconds($0.number) * WallClock.dayLength }
  }

  // MARK: Bytes

  var isAtEnd: Bool { position == text.count }

  mutating func next() -> UInt8? {
    guard position < text.count else { return nil }
    position += 1
    return text[position - 1]
  }

  mutating func accept(_ byte: UInt8) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// Passes over a text that stands here.
  mutating func accept(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard text[position...].starts(with: bytes) else { return false }
    position += bytes.count
    return true
  }

  mutating func digit() -> Int64? {
    guard position < text.count, text[position] &- 0x30 <= 9 else { return nil }
    position += 1
    return Int64(text[position - 1] &- 0x30)
  }

  mutating func digits(_ count: ClosedRange<Int>) -> Int64? {
    var (value, read): (Int64, Int) = (0, 0)
    while read < count.upperBound, let digit = digit() {
      value = value * 10 + digit
      read += 1
    }
    return read >= count.lowerBound ? value : nil
  }
}
