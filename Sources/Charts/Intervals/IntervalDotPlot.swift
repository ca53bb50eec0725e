package import HTML

/// One row per agent: the figure as a dot, its interval as a line, last month's figure as a diamond, and beside the
/// rows the groups that cannot be told apart as brackets.
package struct IntervalDotPlot: Component, Sendable {
  /// One agent.
  package struct Row: Sendable {
    /// The name, as people say it.
    package let name: String
    /// The figure; nil where there is not enough data.
    package let estimate: Estimate?
    /// Last month's figure, if there was one.
    package let previous: Double?
    /// How many observations it rests on, in the caller's words.
    package let count: String
    /// The state, as shape and colour of the dot.
    package let light: Light
    /// What stands in place of a missing figure: "not enough data".
    package let note: String

    /// One agent's figure.
    package init(
      name: String, estimate: Estimate?, previous: Double? = nil, count: String = "", light: Light = .unjudged,
      note: String = "–"
    ) {
      self.name = name
      self.estimate = estimate.flatMap { $0.value.isFinite ? $0 : nil }
      self.previous = previous.flatMap { $0.isFinite ? $0 : nil }
      self.count = count
      self.light = light
      self.note = note
    }
  }

  /// The words over the columns and in the line that explains the marks; an empty one leaves its mark unexplained.
  package struct Words: Sendable {
    /// Over the names: "客服".
    package let name: String
    /// Over the counts: "质检数".
    package let count: String
    /// Over the brackets: "差异不显著".
    package let groups: String
    /// What the line through a dot is: "95 % 区间".
    package let interval: String
    /// What the diamond is: "上月".
    package let previous: String

    /// The words of one plot.
    package init(name: String, count: String, groups: String, interval: String, previous: String) {
      self.name = name
      self.count = count
      self.groups = groups
      self.interval = interval
      self.previous = previous
    }
  }

  let text: ChartText
  let axis: Axis
  let terms: Words
  let rows: [Row]
  let groups: [[Int]]
  let width: Double

  /// The plot of a team, in the order given.
  ///
  /// - Parameters:
  ///   - groups: Positions of the rows of each group; a row may be in several, and a group of one is not drawn.
  ///   - width: In CSS pixels; at least 320.
  package init(
    text: ChartText, axis: Axis, words: Words, rows: [Row], groups: [[Int]] = [], width: Double = 640
  ) {
    self.text = text
    self.axis = axis
    self.terms = words
    self.rows = rows
    self.groups = groups.map { $0.filter(rows.indices.contains).sorted() }.filter { $0.count > 1 }
    self.width = max(width, 320)
  }

  package var body: Markup {
    if rows.isEmpty {
      EmptyPicture(text: text, width: width)
    } else {
      let drawing = IntervalDrawing(plot: self)
      Picture(text: text, width: width, height: drawing.height, values: rows.map(hint), content: drawing.body)
    }
  }

  func hint(for row: Row) -> String {
    guard let estimate = row.estimate else { return "\(row.name): \(row.note)" }
    let previous = row.previous.map { " · \(terms.previous) \(axis.format($0))" } ?? ""
    let count = row.count.isEmpty ? "" : " · \(terms.count) \(row.count)"
    return "\(row.name): \(estimate.written(axis.format))\(previous)\(count)"
  }
}
