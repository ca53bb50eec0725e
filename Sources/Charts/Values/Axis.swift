/// One axis of a chart in the caller's words.
package struct Axis: Sendable {
  /// What is measured, with its unit: "首响达标率 %".
  package let title: String
  /// Where the target lies, if there is one.
  package let target: Double?
  /// What stands beside the target's line: "目标 90".
  package let targetLabel: String
  /// The lowest and the highest value that can occur; the axis never goes beyond.
  package let bounds: Interval
  /// True for times, where less is better: the axis then runs the other way, so that better is right or up.
  package let lowerIsBetter: Bool
  /// How its figures are written.
  package let format: NumberText
  /// How the round numbers along the axis are written.
  package let tickFormat: NumberText

  /// An axis; without `bounds` it reaches as far as the data, and without `tickFormat` it writes all numbers alike.
  package init(
    title: String, target: Double? = nil, targetLabel: String = "",
    bounds: Interval = Interval(-.infinity, .infinity), lowerIsBetter: Bool = false, format: NumberText = .decimals(1),
    tickFormat: NumberText? = nil
  ) {
    self.title = title
    self.target = target.flatMap { $0.isFinite ? $0 : nil }
    self.targetLabel = targetLabel
    self.bounds = bounds
    self.lowerIsBetter = lowerIsBetter
    self.format = format
    self.tickFormat = tickFormat ?? format
  }
}
