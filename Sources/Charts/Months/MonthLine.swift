package import HTML

/// One figure over months: a line with its interval as a band, the target, and another line to compare with.
package struct MonthLine: Component, Sendable {
  /// One month.
  package struct Month: Sendable {
    /// What stands under it: "10 月".
    package let label: String
    /// The figure; nil where there is none, and the line has a gap.
    package let estimate: Estimate?
    /// How many observations it rests on, in the caller's words.
    package let count: String
    /// The figure to compare with, such as the team's mean.
    package let comparison: Double?
    /// The state, as shape and colour of the mark.
    package let light: Light

    /// One month's figures.
    package init(
      label: String, estimate: Estimate?, count: String = "", comparison: Double? = nil, light: Light = .unjudged
    ) {
      self.label = label
      self.estimate = estimate.flatMap { $0.value.isFinite ? $0 : nil }
      self.count = count
      self.comparison = comparison.flatMap { $0.isFinite ? $0 : nil }
      self.light = light
    }
  }

  let text: ChartText
  let axis: Axis
  let series: String
  let comparison: String
  let countTitle: String
  let months: [Month]
  let width: Double
  let height: Double

  /// The course of one figure, oldest month first.
  ///
  /// - Parameters:
  ///   - series: The name at the end of the line.
  ///   - comparison: The name at the end of the other line.
  ///   - countTitle: In front of the counts: "n".
  package init(
    text: ChartText, axis: Axis, series: String, comparison: String = "", countTitle: String = "", months: [Month],
    width: Double = 640, height: Double = 260
  ) {
    self.text = text
    self.axis = axis
    self.series = series
    self.comparison = comparison
    self.countTitle = countTitle
    self.months = months
    self.width = max(width, 280)
    self.height = max(height, 160)
  }

  package var body: Markup {
    if months.allSatisfy({ $0.estimate == nil && $0.comparison == nil }) {
      EmptyPicture(text: text, width: width)
    } else {
      Picture(
        text: text, width: width, height: height, values: months.map(hint), content: MonthDrawing(chart: self).body)
    }
  }

  func hint(for month: Month) -> String {
    let figure = month.estimate?.written(axis.format) ?? "–"
    let count = month.count.isEmpty ? "" : " · \(countTitle) \(month.count)"
    let other = month.comparison.map { " · \(comparison) \(axis.format($0))" } ?? ""
    return "\(month.label): \(figure)\(count)\(other)"
  }
}
