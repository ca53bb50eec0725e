import Kernel

/// A day count with a fraction, as workbooks store dates and times.
struct SerialDate {
  private static let lastDay = 2_958_465

  /// Milliseconds since the start of the calendar's day 0.
  private let milliseconds: Int
  private let is1904: Bool

  /// Nil for what is no date: a negative count, or a day after 9999.
  init?(_ serial: Double, is1904: Bool) {
    guard serial >= 0, serial < Double(Self.lastDay + 1) else { return nil }
    milliseconds = Int((serial * 86_400_000).rounded())
    self.is1904 = is1904
  }

  /// Adds the value as ISO 8601: what the format shows, and a day or time that it hides but the cell holds.
  func append(to bytes: inout [UInt8], as kind: NumberKind) {
    let (day, time) = (milliseconds / 86_400_000, milliseconds % 86_400_000)
    if kind == .duration {
      appendTime(milliseconds, to: &bytes)
      return
    }
    let isTimeOnly = day == 0 && !is1904
    if !isTimeOnly && (kind != .time || day > 0) { appendDay(day, to: &bytes) }
    let showsDay = !isTimeOnly && (kind != .time || day > 0)
    if showsDay, kind == .date, time == 0 { return }
    if showsDay { bytes.append(UInt8(ascii: "T")) }
    appendTime(time, to: &bytes)
  }

  private func appendDay(_ serial: Int, to bytes: inout [UInt8]) {
    let (year, month, day) = date(serial)
    appendPadded(year, 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendPadded(month, 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendPadded(day, 2, to: &bytes)
  }

  /// The 1900 calendar has a 29 February 1900 as day 60, which never was: days before it count from a day later.
  private func date(_ serial: Int) -> (year: Int, month: Int, day: Int) {
    let (day0In1904, day0After1900, day60) = (-24_107, -25_569, 60)
    if is1904 { return Day(number: serial + day0In1904).date }
    if serial == day60 { return (1900, 2, 29) }
    return Day(number: serial + day0After1900 + (serial < day60 ? 1 : 0)).date
  }

  private func appendTime(_ milliseconds: Int, to bytes: inout [UInt8]) {
    let seconds = milliseconds / 1000
    appendPadded(seconds / 3600, 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendPadded(seconds / 60 % 60, 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendPadded(seconds % 60, 2, to: &bytes)
    if milliseconds % 1000 == 0 { return }
    bytes.append(UInt8(ascii: "."))
    appendPadded(milliseconds % 1000, 3, to: &bytes)
  }

  private func appendPadded(_ number: Int, _ width: Int, to bytes: inout [UInt8]) {
    let digits = String(number).utf8
    for _ in 0..<max(0, width - digits.count) { bytes.append(UInt8(ascii: "0")) }
    bytes.append(contentsOf: digits)
  }
}
