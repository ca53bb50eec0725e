import Foundation

/// Durations in milliseconds to user units, on a logarithmic axis.
struct DurationScale {
  let low: Double
  let high: Double
  private let start: Double
  private let end: Double

  init(low: Double, high: Double, from start: Double, to end: Double) {
    self.low = max(low, 1)
    self.high = max(high, self.low * 2)
    self.start = start
    self.end = end
  }

  func callAsFunction(_ milliseconds: Double) -> Double {
    let share = log(max(milliseconds, 1) / low) / log(high / low)
    return start + min(max(share, 0), 1) * (end - start)
  }

  /// Durations that people say, inside the axis.
  var ticks: [Double] {
    let second = 1000.0
    let minute = 60 * second
    let hour = 60 * minute
    let day = 24 * hour
    return [
      second, 2 * second, 5 * second, 10 * second, 30 * second, minute, 2 * minute, 5 * minute, 10 * minute,
      30 * minute, hour, 2 * hour, 4 * hour, 8 * hour, day, 2 * day, 4 * day, 7 * day, 14 * day, 30 * day, 90 * day,
    ].filter { $0 >= low && $0 <= high }
  }
}
