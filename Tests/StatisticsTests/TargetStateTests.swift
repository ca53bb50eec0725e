import Testing

@testable import Statistics

@Suite struct TargetStateTests {
  static let higher: [(value: Double, interval: Interval?, expected: TargetState)] = [
    (3.5, Interval(low: 3.2, high: 3.8), .below),
    (3.5, Interval(low: 3.0, high: 4.0), .watch),
    (3.5, Interval(low: 3.0, high: 4.1), .watch),
    (3.5, nil, .watch),
    (4.0, Interval(low: 3.0, high: 5.0), .fine),
    (4.5, Interval(low: 4.2, high: 4.8), .fine),
    (4.5, nil, .fine),
  ]

  @Test("a score against a target of 4", arguments: higher)
  func higherIsBetter(_ row: (value: Double, interval: Interval?, expected: TargetState)) {
    let state = TargetState(value: row.value, interval: row.interval, count: 10, target: 4, better: .higherIsBetter)
    #expect(state == row.expected)
  }

  @Test("a duration is judged as its mirror image", arguments: higher)
  func lowerIsBetter(_ row: (value: Double, interval: Interval?, expected: TargetState)) {
    let interval = row.interval.map { Interval(low: -$0.high, high: -$0.low) }
    let state = TargetState(value: -row.value, interval: interval, count: 10, target: -4, better: .lowerIsBetter)
    #expect(state == row.expected)
  }

  @Test("a mean known for certain is below as soon as it misses")
  func census() {
    let estimate = MeanEstimate(count: 12, mean: 3.99, standardDeviation: 1, population: 12)
    #expect(Self.state(estimate.mean, estimate.interval, 12) == .below)
  }

  @Test("below ten values nothing is said, neither good nor bad", arguments: [1.0, 4.0, 5.0])
  func few(value: Double) {
    #expect(Self.state(value, Interval(low: value, high: value), 9) == nil)
    #expect(Self.state(value, Interval(low: value, high: value), 10) != nil)
  }

  private static func state(_ value: Double, _ interval: Interval?, _ count: Int) -> TargetState? {
    TargetState(value: value, interval: interval, count: count, target: 4, better: .higherIsBetter)
  }
}
