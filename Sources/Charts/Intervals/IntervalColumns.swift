/// Where the columns of an interval dot plot stand.
struct IntervalColumns {
  static let rowHeight = 24.0
  static let bracketStep = 11.0

  let name: Double
  let plot: Interval
  /// Right edges of the right-aligned columns.
  let value: Double
  let count: Double
  /// The first bracket.
  let brackets: Double

  init(plot chart: IntervalDotPlot) {
    let names = chart.rows.map { Lettering.width(of: $0.name) } + [Lettering.width(of: chart.terms.name)]
    let values = chart.rows.compactMap(\.estimate).map { Lettering.width(of: chart.axis.format($0.value)) }
    let counts = chart.rows.map { Lettering.width(of: $0.count) } + [Lettering.width(of: chart.terms.count, size: 10.5)]
    let heading = chart.groups.isEmpty ? 0 : Lettering.width(of: chart.terms.groups, size: Lettering.small)
    let bracketRoom = chart.groups.isEmpty ? 0 : max(Double(chart.groups.count) * Self.bracketStep + 8, heading) + 14
    let hasCounts = chart.rows.contains { !$0.count.isEmpty }
    name = min(names.max() ?? 0, chart.width * 0.3)
    brackets = chart.width - bracketRoom + 14
    count = chart.width - bracketRoom - 2
    value = count - (hasCounts ? (counts.max() ?? 0) + 14 : 0)
    plot = Interval(name + 16, max(value - (values.max() ?? 0) - 16, name + 80))
  }
}
