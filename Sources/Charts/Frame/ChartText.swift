/// The words that stand for a whole chart.
package struct ChartText: Sendable {
  /// Unique in its page and a valid XML name; the ids inside the drawing start with it.
  package let id: String
  /// The finding, in one sentence: the chart's accessible name.
  package let title: String
  /// What is drawn, for those who do not see it; the values are added after it.
  package let summary: String
  /// What stands in the chart's place while there is nothing to draw: what will be here and what to do.
  package let empty: String

  /// The words of one chart.
  package init(id: String, title: String, summary: String, empty: String) {
    self.id = id
    self.title = title
    self.summary = summary
    self.empty = empty
  }
}
