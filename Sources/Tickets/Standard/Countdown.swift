package import Kernel

/// When a running clock turns yellow, and when red.
package struct Countdown: Hashable, Sendable {
  /// The share of the target, 0–1, that is left when the clock turns yellow.
  package let yellow: Double
  /// The share of the target that is left when it turns red.
  package let red: Double

  package init(yellow: Double = 0.5, red: Double = 0.2) {
    self.yellow = yellow
    self.red = red
  }

  /// How pressing an open clock is.
  package enum Light: String, CaseIterable, Sendable {
    case green, yellow, red, breached
  }

  /// The light of a clock with `left` of `target` milliseconds to go; negative when it is overdue.
  package func light(left: Milliseconds, of target: Milliseconds) -> Light {
    if left < 0 { return .breached }
    if Double(left) <= red * Double(target) { return .red }
    return Double(left) <= yellow * Double(target) ? .yellow : .green
  }
}

extension ResponseStandard {
  /// What an open clock has left at an instant in milliseconds, and its light; nil when it is not open or nothing is due.
  ///
  /// The time left runs in the hours of the target; the time overdue, which is negative, by the wall clock.
  package func remaining(_ clock: Clock, at now: Instant) -> (left: Milliseconds, light: Countdown.Light)? {
    guard clock.outcome == .open, let due = clock.dueAt, let target = clock.target else { return nil }
    if now > due { return (due - now, .breached) }
    let hours = clock.targetIsBusiness ? clock.calendar.map { calendars[Int($0)].calendar } : nil
    let left = hours?.business(from: now, to: due) ?? due - now
    return (left, countdown.light(left: left, of: target))
  }
}
