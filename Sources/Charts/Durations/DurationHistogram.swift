package import HTML

/// How durations are spread, on a logarithmic axis, with the percentiles and the target as lines.
///
/// What is beyond the target is hatched. Up to a dozen durations are drawn one by one, as dots.
package struct DurationHistogram: Component, Sendable {
  /// A duration that is marked with a line and a name: a percentile.
  package struct Mark: Sendable {
    /// What stands at the line: "中位 4.2 分".
    package let label: String
    /// In milliseconds.
    package let milliseconds: Double

    /// A marked duration.
    package init(_ label: String, at milliseconds: Double) {
      self.label = label
      self.milliseconds = milliseconds
    }
  }

  let text: ChartText
  let title: String
  let countTitle: String
  let durations: [Int64]
  let marks: [Mark]
  let target: Mark?
  let format: NumberText
  let width: Double
  let height: Double

  /// The spread of durations in milliseconds, in any order; those below a second count as a second.
  ///
  /// - Parameters:
  ///   - title: Along the durations: "首次响应时长".
  ///   - countTitle: Along the counts: "工单数".
  ///   - marks: Percentiles, found by the caller.
  ///   - target: The time limit, if there is one for all of them.
  ///   - format: How a duration in milliseconds is written on the axis.
  package init(
    text: ChartText, title: String, countTitle: String, durations: [Int64], marks: [Mark], target: Mark? = nil,
    format: NumberText, width: Double = 640, height: Double = 240
  ) {
    self.text = text
    self.title = title
    self.countTitle = countTitle
    self.durations = durations
    self.marks = marks.filter { $0.milliseconds.isFinite }
    self.target = target.flatMap { $0.milliseconds.isFinite && $0.milliseconds > 0 ? $0 : nil }
    self.format = format
    self.width = max(width, 240)
    self.height = max(height, 160)
  }

  package var body: Markup {
    if durations.isEmpty {
      EmptyPicture(text: text, width: width)
    } else {
      let bins = DurationBins(of: durations, anchor: target?.milliseconds)
      Picture(
        text: text, width: width, height: height, values: spoken(bins),
        content: DurationDrawing(chart: self, bins: bins).body)
    }
  }

  private func spoken(_ bins: DurationBins) -> [String] {
    (marks + (target.map { [$0] } ?? [])).map(\.label)
      + bins.counts.indices.filter { bins.counts[$0] > 0 }.map {
        "\(format(bins.edges[$0]))–\(format(bins.edges[$0 + 1])): \(bins.counts[$0])"
      }
  }
}
