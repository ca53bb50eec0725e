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
    let state = TargetState(value: row.value, interval: row.interval, target: 4, better: .higherIsBetter)
    #expect(state == row.expected)
  }

  @Test("a duration is judged as its mirror image", arguments: higher)
  func lowerIsBetter(_ row: (value: Double, interval: Interval?, expected: TargetState)) {
    let interval = row.interval.map { Interval(low: -$0.high, high: -$0.low) }
    let state = TargetState(value: -row.value, interval: interval, target: -4, better: .lowerIsBetter)
    #expect(state == row.expected)
  }

  @Test("a mean known for certain is below as soon as it misses")
  func census() {
    let estimate = MeanEstimate(count: 5, mean: 3.99, standardDeviation: 1, population: 5)
    #expect(TargetState(estimate, target: 4, better: .higherIsBetter) == .below)
  }

  @Test("rates are judged by their Wilson interval, no rate is not judged")
  func rates() {
    let states = [(20, 40), (33, 40), (38, 40)].map { met, all in
      TargetState(Rate(numerator: met, denominator: all), target: 0.9, better: .higherIsBetter)
    }
    #expect(states == [.below, .watch, .fine])
    #expect(TargetState(Rate(numerator: 0, denominator: 0), target: 0.9, better: .higherIsBetter) == nil)
  }

  @Test("a median is judged by its order statistics")
  func median() throws {
    let estimate = try #require(MedianEstimate(ofSorted: (1...20).map { $0 * 10 }))
    let states = [50, 60, 100].map { TargetState(estimate, target: $0) }
    #expect(states == [.below, .watch, .fine])
  }
}
