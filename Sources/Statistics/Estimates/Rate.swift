/// How many of how many: an attainment, a complaint rate, a share of positive answers.
package struct Rate: Hashable, Sendable {
  /// How many, 0 to `denominator`.
  package let numerator: Int
  /// Of how many.
  package let denominator: Int

  /// `numerator` of `denominator`.
  package init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The share, 0…1; nil when there is nothing to divide by.
  package var value: Double? {
    denominator > 0 ? Double(numerator) / Double(denominator) : nil
  }

  /// The 95 % score interval, inside of 0…1; nil when there is nothing to divide by or the counts make no share.
  ///
  /// Wilson, "Probable inference, the law of succession, and statistical inference" (1927), without continuity correction.
  package var interval: Interval? {
    guard let value, (0...denominator).contains(numerator) else { return nil }
    let count = Double(denominator)
    let square = Confidence.normalQuantile * Confidence.normalQuantile
    let center = (Double(numerator) + square / 2) / (count + square)
    let spread = value * (1 - value) * count + square / 4
    let halfWidth = Confidence.normalQuantile * spread.squareRoot() / (count + square)
    return Interval(
      low: numerator == 0 ? 0 : max(0, center - halfWidth),
      high: numerator == denominator ? 1 : min(1, center + halfWidth))
  }
}
