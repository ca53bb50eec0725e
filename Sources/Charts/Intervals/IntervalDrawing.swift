import HTML

/// An interval dot plot, laid out.
struct IntervalDrawing {
  private let chart: IntervalDotPlot
  private let columns: IntervalColumns
  private let x: LinearScale
  private let top = 48.0

  init(plot chart: IntervalDotPlot) {
    self.chart = chart
    columns = IntervalColumns(plot: chart)
    let estimates = chart.rows.compactMap(\.estimate) + chart.rows.compactMap(\.previous).map { Estimate($0) }
    let domain = reach(of: estimates, axis: chart.axis)
    x =
      chart.axis.lowerIsBetter
      ? LinearScale(domain: domain, from: columns.plot.high, to: columns.plot.low)
      : LinearScale(domain: domain, from: columns.plot.low, to: columns.plot.high)
  }

  private var bottom: Double { top + Double(chart.rows.count) * IntervalColumns.rowHeight }

  var height: Double { bottom + 30 }

  var body: Markup { Markup(joining: [legend, headings, grid, rows, brackets]) }

  private func middle(of row: Int) -> Double { top + (Double(row) + 0.5) * IntervalColumns.rowHeight }

  /// What the marks are, drawn beside their names rather than in a box of their own.
  private var legend: Markup {
    var left = columns.plot.low
    var pieces: [Markup] = []
    func add(_ word: String, _ symbol: (Spot) -> Markup) {
      guard !word.isEmpty else { return }
      pieces.append(symbol(Spot(x: left + 8, y: 9)))
      pieces.append(words(word, at: Spot(x: left + 21, y: 13), .fontSize(Lettering.small)))
      left += 21 + Lettering.width(of: word, size: Lettering.small) + 16
    }
    add(chart.terms.interval) { spot in
      Markup(joining: [
        stroke(
          from: Spot(x: spot.x - 8, y: spot.y), to: Spot(x: spot.x + 8, y: spot.y), .stroke(Ink.strong), .strokeWidth(2)
        ),
        circle(.cx(spot.x), .cy(spot.y), .r(3.5), .fill(Ink.strong)),
      ])
    }
    if chart.rows.contains(where: { $0.previous != nil }) { add(chart.terms.previous) { diamond(at: $0) } }
    if chart.axis.target != nil {
      add(chart.axis.targetLabel) { targetLine(from: Spot(x: $0.x, y: $0.y - 8), to: Spot(x: $0.x, y: $0.y + 8)) }
    }
    return Markup(joining: pieces)
  }

  private var headings: Markup {
    g(.fontSize(Lettering.small)) {
      words(chart.terms.name, at: Spot(x: 0, y: top - 10))
      words(chart.axis.title, at: Spot(x: columns.value, y: top - 10), .textAnchor("end"))
      if columns.count > columns.value {
        words(chart.terms.count, at: Spot(x: columns.count, y: top - 10), .textAnchor("end"))
      }
      if !chart.groups.isEmpty { words(chart.terms.groups, at: Spot(x: columns.brackets, y: top - 10)) }
    }
  }

  @MarkupBuilder private var grid: Markup {
    g(.stroke(Ink.line)) {
      for row in 0...chart.rows.count {
        let y = top + Double(row) * IntervalColumns.rowHeight
        stroke(from: Spot(x: 0, y: y), to: Spot(x: columns.count, y: y))
      }
    }
    g(.textAnchor("middle")) {
      for value in ticks { words(chart.axis.tickFormat(value), at: Spot(x: x(value), y: bottom + 17)) }
    }
    if let target = chart.axis.target {
      targetLine(from: Spot(x: x(target), y: top), to: Spot(x: x(target), y: bottom))
      words(
        chart.axis.tickFormat(target), at: Spot(x: x(target), y: bottom + 17), .textAnchor("middle"), .fill(Ink.strong))
    }
  }

  private var ticks: [Double] {
    let room = Lettering.width(of: chart.axis.tickFormat(x.domain.high)) + 12
    let round = x.ticks(about: Int((columns.plot.high - columns.plot.low) / max(room * 1.4, 48)))
    return round.filter { value in chart.axis.target.map { abs(x($0) - x(value)) >= room } ?? true }
  }

  @MarkupBuilder private var rows: Markup {
    for (index, row) in chart.rows.enumerated() {
      let y = middle(of: index)
      words(Lettering.fitted(row.name, to: columns.name), at: Spot(x: 0, y: y + 4), .fill(Ink.strong))
      if !row.count.isEmpty {
        words(row.count, at: Spot(x: columns.count, y: y + 4), .textAnchor("end"))
      }
      if let estimate = row.estimate {
        marks(of: row, estimate, y: y)
        words(
          chart.axis.format(estimate.value), at: Spot(x: columns.value, y: y + 4), .textAnchor("end"), .fill(Ink.strong)
        )
      } else {
        words(row.note, at: Spot(x: columns.value, y: y + 4), .textAnchor("end"))
      }
    }
  }

  @MarkupBuilder private func marks(of row: IntervalDotPlot.Row, _ estimate: Estimate, y: Double) -> Markup {
    if let interval = estimate.interval {
      g(.stroke(Ink.strong), .strokeWidth(2)) { intervalLine(interval, y: y, scale: x, limits: columns.plot) }
    }
    if let previous = row.previous { diamond(at: Spot(x: x(previous), y: y)) }
    row.light.mark(at: Spot(x: x(estimate.value), y: y), hint: chart.hint(for: row))
  }

  private func diamond(at spot: Spot) -> Markup {
    path(
      .d("M\(decimal(spot.x)) \(decimal(spot.y - 5))l4 5l-4 5l-4 -5z"), .fill(Ink.paper), .stroke(Ink.quiet),
      .strokeWidth(1.3))
  }

  /// One upright line per group, with a foot at each of its rows.
  private var brackets: Markup {
    g(.stroke(Ink.quiet), .strokeWidth(1.5), .fill(Ink.quiet)) {
      for (index, group) in chart.groups.enumerated() {
        let left = columns.brackets + Double(index) * IntervalColumns.bracketStep + 4
        let ends = Interval(middle(of: group.first ?? 0), middle(of: group.last ?? 0))
        stroke(from: Spot(x: left, y: ends.low - 7), to: Spot(x: left, y: ends.high + 7))
        for row in group { circle(.cx(left), .cy(middle(of: row)), .r(2)) }
      }
    }
  }
}
