/// The confidence of every interval and the level of every test in this target: 95 % and 5 %.
package enum Confidence {
  /// The chance of wrongly calling a difference real.
  package static let level = 0.05

  /// The probability below the upper end of a two-sided 95 % interval.
  static let upperProbability = 1 - level / 2

  /// The standard normal quantile of `upperProbability`.
  static let normalQuantile = StandardNormal.quantile(upperProbability)
}
