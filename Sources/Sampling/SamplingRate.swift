/// The part of a day's tickets that is drawn, in whole millionths so that rounding never depends on binary fractions.
package struct SamplingRate: Hashable, Sendable {
  /// From 1 to 1,000,000.
  package let millionths: Int

  /// The rate nearest to a fraction; nil unless it lies above 0 and not above 1.
  package init?(_ fraction: Double) {
    guard fraction > 0, fraction <= 1 else { return nil }
    millionths = Int((fraction * 1_000_000).rounded())
    if millionths == 0 { return nil }
  }

  private init(millionths: Int) {
    self.millionths = millionths
  }

  /// The rate of the daily draw unless a team sets its own: 20 %.
  package static let fifth = SamplingRate(millionths: 200_000)
  /// The part of the sample that is reviewed twice: 5 %.
  package static let twentieth = SamplingRate(millionths: 50_000)
  /// Every ticket.
  package static let all = SamplingRate(millionths: 1_000_000)

  package var fraction: Double { Double(millionths) / 1_000_000 }

  /// SamplingRate × count to the nearest whole number, halves upwards.
  package func part(of count: Int) -> Int {
    (count * millionths + 500_000) / 1_000_000
  }
}
