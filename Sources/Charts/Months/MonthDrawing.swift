import HTML

/// A line over months, laid out.
struct MonthDrawing {
  private let chart: MonthLine
  private let plot: Box
  private let y: LinearScale
  private let ends: [EndLabel]

  /// A name at the right end of a line.
  private struct EndLabel {
    let text: String
    let ink: String
    let weight: String?
    let y: Double
  }

  init(chart: MonthLine) {
    self.chart = chart
    let estimates = chart.months.compactMap(\.estimate) + chart.months.compactMap(\.comparison).map { Estimate($0) }
    let domain = reach(of: estimates, axis: chart.axis)
    let probe = LinearScale(domain: domain, from: 0, to: 1)
    let hasCounts = chart.months.contains { !$0.count.isEmpty }
    let ticks = probe.ticks(about: 6).map { Lettering.width(of: chart.axis.tickFormat($0)) }.max() ?? 0
    let counts = hasCounts ? Lettering.width(of: chart.countTitle, size: Lettering.small) : 0
    let left = max(ticks, min(counts, chart.width * 0.2)) + 12
    let names = [chart.series, chart.comparison, chart.axis.targetLabel].map { Lettering.width(of: $0, size: 11) }
    let right = chart.width - min((names.max() ?? 0) + 14, chart.width * 0.3)
    let plot = Box(left: left, top: 30, right: right, bottom: chart.height - (hasCounts ? 42 : 26))
    self.plot = plot
    let scale =
      chart.axis.lowerIsBetter
      ? LinearScale(domain: domain, from: plot.top, to: plot.bottom)
      : LinearScale(domain: domain, from: plot.bottom, to: plot.top)
    y = scale
    ends = Self.ends(of: chart, y: scale, plot: plot)
  }

  /// Names keep fourteen units between them, and their order.
  private static func ends(of chart: MonthLine, y: LinearScale, plot: Box) -> [EndLabel] {
    var wanted: [EndLabel] = []
    func add(_ text: String, _ value: Double?, _ ink: String, _ weight: String? = nil) {
      guard let value, !text.isEmpty else { return }
      wanted.append(EndLabel(text: text, ink: ink, weight: weight, y: y(value)))
    }
    add(chart.series, chart.months.compactMap(\.estimate).last?.value, Ink.accent, "600")
    add(chart.comparison, chart.months.compactMap(\.comparison).last, Ink.quiet)
    add(chart.axis.targetLabel, chart.axis.target, Ink.strong)
    var lowest = plot.top - 14
    let pushed = wanted.sorted { $0.y < $1.y }.map { label in
      lowest = max(label.y, lowest + 14)
      return EndLabel(text: label.text, ink: label.ink, weight: label.weight, y: lowest)
    }
    let excess = max((pushed.last?.y ?? 0) - plot.bottom, 0)
    return pushed.map { EndLabel(text: $0.text, ink: $0.ink, weight: $0.weight, y: $0.y - excess) }
  }

  var body: Markup { Markup(joining: [axes, bands, comparison, line, marks, endNames]) }

  private func x(_ month: Int) -> Double {
    plot.left + (Double(month) + 0.5) / Double(chart.months.count) * plot.width
  }

  @MarkupBuilder private var axes: Markup {
    words(chart.axis.title, at: Spot(x: 2, y: 13))
    let ticks = y.ticks(about: Int(plot.height / 30))
    g(.stroke(Ink.line)) {
      for tick in ticks { stroke(from: Spot(x: plot.left, y: y(tick)), to: Spot(x: plot.right, y: y(tick))) }
    }
    g(.textAnchor("end")) {
      for tick in ticks { words(chart.axis.tickFormat(tick), at: Spot(x: plot.left - 7, y: y(tick) + 4)) }
    }
    if let target = chart.axis.target {
      targetLine(from: Spot(x: plot.left, y: y(target)), to: Spot(x: plot.right, y: y(target)))
    }
    monthNames
  }

  /// Where months stand close, only every second or third is named; the last one always is.
  @MarkupBuilder private var monthNames: Markup {
    let last = chart.months.count - 1
    let room = plot.width / Double(chart.months.count)
    let widest = chart.months.map { Lettering.width(of: $0.label, size: 11) }.max() ?? 0
    let step = max(Int(((widest + 8) / room).rounded(.up)), 1)
    g(.textAnchor("middle"), .fontSize(11)) {
      for (index, month) in chart.months.enumerated() where (last - index) % step == 0 {
        words(month.label, at: Spot(x: x(index), y: plot.bottom + 16), .fill(Ink.strong))
        words(month.count, at: Spot(x: x(index), y: plot.bottom + 32), .fontSize(Lettering.small))
      }
    }
    if chart.months.contains(where: { !$0.count.isEmpty }) {
      words(chart.countTitle, at: Spot(x: 2, y: plot.bottom + 32), .fontSize(Lettering.small))
    }
  }

  /// Months next to each other that all have what is asked for.
  private func runs(_ has: (MonthLine.Month) -> Bool) -> [[Int]] {
    var runs: [[Int]] = []
    for index in chart.months.indices where has(chart.months[index]) {
      if let last = runs.last?.last, last == index - 1 {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs
  }

  private func height(_ value: Double) -> Double { min(max(y(value), plot.top), plot.bottom) }

  /// A month without a neighbour has no band to be part of, so its interval is a line.
  @MarkupBuilder private var bands: Markup {
    for run in runs({ $0.estimate?.interval != nil }) {
      let intervals = run.compactMap { index in chart.months[index].estimate?.interval.map { (x(index), $0) } }
      if intervals.count == 1 {
        g(.stroke(Ink.accent), .strokeWidth(2), .strokeOpacity(0.5)) {
          for (x, interval) in intervals {
            intervalLine(interval, x: x, scale: y, limits: Interval(plot.top, plot.bottom))
          }
        }
      } else {
        let upper = intervals.map { "\(decimal($0.0)),\(decimal(height($0.1.high)))" }
        let lower = intervals.reversed().map { "\(decimal($0.0)),\(decimal(height($0.1.low)))" }
        polygon(.points((upper + lower).joined(separator: " ")), .fill(Ink.accent), .fillOpacity(0.16))
      }
    }
  }

  private var comparison: Markup {
    g(.stroke(Ink.quiet), .strokeWidth(1.5), .strokeDasharray("1 4"), .strokeLinecap("round"), .fill("none")) {
      for run in runs({ $0.comparison != nil }) {
        // A month alone has no line to be on, so it gets a short one of its own.
        let alone = run.count == 1 ? [(-12.0, run[0]), (12, run[0])] : run.map { (0, $0) }
        polyline(.points(alone.map { spot($0.1, chart.months[$0.1].comparison, aside: $0.0) }.joined(separator: " ")))
      }
    }
  }

  private var line: Markup {
    g(.stroke(Ink.accent), .strokeWidth(2), .strokeLinejoin("round"), .fill("none")) {
      for run in runs({ $0.estimate != nil }) {
        polyline(.points(run.map { spot($0, chart.months[$0].estimate?.value) }.joined(separator: " ")))
      }
    }
  }

  private func spot(_ month: Int, _ value: Double?, aside: Double = 0) -> String {
    "\(decimal(x(month) + aside)),\(decimal(height(value ?? 0)))"
  }

  /// The first and the last figure, the best and the worst are written; the rest stand in the table.
  @MarkupBuilder private var marks: Markup {
    let known = chart.months.indices.compactMap { index in chart.months[index].estimate.map { (index, $0.value) } }
    let least = known.min { $0.1 < $1.1 }?.0
    let most = known.max { $0.1 < $1.1 }?.0
    for (index, value) in known {
      chart.months[index].light.mark(
        at: Spot(x: x(index), y: height(value)), hint: chart.hint(for: chart.months[index]))
      if [known.first?.0, known.last?.0, least, most].contains(index) {
        let isUnder = index == least && index != most
        words(
          chart.axis.format(value), at: Spot(x: x(index), y: height(value) + (isUnder ? 18 : -9)), .fontSize(11),
          .textAnchor("middle"), .fill(Ink.strong), .stroke(Ink.paper), .strokeWidth(3),
          Attribute("paint-order", "stroke"))
      }
    }
  }

  private var endNames: Markup {
    g(.fontSize(11)) {
      for label in ends {
        words(
          Lettering.fitted(label.text, to: chart.width - plot.right - 8, size: 11),
          at: Spot(x: plot.right + 8, y: label.y + 4), .fill(label.ink), .fontWeight(label.weight))
      }
    }
  }
}
