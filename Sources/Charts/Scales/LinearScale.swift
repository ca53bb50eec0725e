import Foundation

/// Values to user units along one straight axis.
struct LinearScale {
  let domain: Interval
  private let start: Double
  private let end: Double

  init(domain: Interval, from start: Double, to end: Double) {
    let widened = domain.high > domain.low ? domain : Interval(domain.low - 1, domain.high + 1)
    self.domain = widened
    self.start = start
    self.end = end
  }

  func callAsFunction(_ value: Double) -> Double {
    start + (value - domain.low) / (domain.high - domain.low) * (end - start)
  }

  /// Round values inside the domain: steps of 1, 2 or 5 times a power of ten, about `count` of them.
  func ticks(about count: Int) -> [Double] {
    let rough = (domain.high - domain.low) / Double(max(count, 1))
    let power = pow(10, floor(log10(rough)))
    let step = ([1.0, 2, 5, 10].first { $0 * power >= rough } ?? 10) * power
    guard step.isFinite, step > 0, max(abs(domain.low), abs(domain.high)) / step < 1e9 else { return [] }
    let first = Int((domain.low / step - 1e-9).rounded(.up))
    let last = Int((domain.high / step + 1e-9).rounded(.down))
    return first <= last ? (first...last).map { Double($0) * step } : []
  }
}

/// The part of an axis that shows every value, its target and, within reason, every interval.
///
/// An interval may widen the axis by the spread of the values, or by what is usual among the intervals, not more: one
/// agent with two reviews must not press the others together. What reaches further ends in an arrow head.
func reach(of estimates: [Estimate], axis: Axis) -> Interval {
  let values = estimates.map(\.value) + (axis.target.map { [$0] } ?? [])
  guard let least = values.min(), let most = values.max() else { return Interval(0, 1) }
  let spread = max(most - least, abs(most) * 0.02, 1e-6)
  let ends = estimates.compactMap(\.interval)
  let lengths = ends.map { $0.high - $0.low }.sorted()
  let usual = max(spread, lengths.isEmpty ? 0 : lengths[lengths.count / 2])
  let low = max(min(least, ends.map(\.low).min() ?? least), least - usual)
  let high = min(max(most, ends.map(\.high).max() ?? most), most + usual)
  let margin = max(high - low, spread) * 0.06
  let open = Interval(low - margin, high + margin)
  return aroundTarget(open, axis: axis)
}

private func aroundTarget(_ open: Interval, axis: Axis) -> Interval {
  var low = open.low
  var high = open.high
  if let target = axis.target {
    // Both sides of the target keep at least a sixth of the axis, so that the names of the quadrants find room.
    let share = 1.0 / 6
    low = min(low, (target - share * high) / (1 - share))
    high = max(high, (target - share * low) / (1 - share))
  }
  low = max(low, axis.bounds.low)
  high = min(high, axis.bounds.high)
  return Interval(low, high)
}
