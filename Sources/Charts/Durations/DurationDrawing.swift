import Foundation
import HTML

/// A histogram of durations, laid out.
struct DurationDrawing {
  private let chart: DurationHistogram
  private let bins: DurationBins
  private let x: DurationScale
  private let y: LinearScale
  private let flags: [Flag]
  private let left: Double
  private let top: Double
  private let bottom: Double

  /// A marked duration with the place of its label.
  private struct Flag {
    let mark: DurationHistogram.Mark
    let isTarget: Bool
    let x: Double
    let row: Int
    let leansLeft: Bool
  }

  init(chart: DurationHistogram, bins: DurationBins) {
    self.chart = chart
    self.bins = bins
    let most = Double(bins.counts.max() ?? 1)
    left = chart.durations.count <= 12 ? 4 : Lettering.width(of: String(Int(most))) + 14
    let scale = Self.axis(chart: chart, bins: bins, from: left, to: chart.width - 10)
    x = scale
    flags = Self.flags(chart: chart, x: scale)
    top = 30 + Double((flags.map(\.row).max() ?? -1) + 1) * 15
    bottom = chart.height - 42
    y = LinearScale(domain: Interval(0, most), from: bottom, to: top)
  }

  private static func room(for mark: DurationHistogram.Mark) -> Double {
    Lettering.width(of: mark.label, size: 11) + 10
  }

  /// The axis reaches over every bar and every line with its label, and over a factor of eight at least.
  private static func axis(
    chart: DurationHistogram, bins: DurationBins, from start: Double, to end: Double
  ) -> DurationScale {
    let known = bins.edges + (chart.marks + (chart.target.map { [$0] } ?? [])).map(\.milliseconds)
    var low = known.min() ?? 1000
    var high = known.max() ?? 2000
    if high < low * 8 {
      let middle = (low * high).squareRoot()
      (low, high) = (middle / 2.83, middle * 2.83)
    }
    low /= 1.1
    high *= 1.1
    for mark in chart.marks + (chart.target.map { [$0] } ?? []) {
      let room = min(Self.room(for: mark) / (end - start), 0.4)
      high = max(high, low * pow(max(mark.milliseconds / low, 1), 1 / (1 - room)))
    }
    return DurationScale(low: low, high: high, from: start, to: end)
  }

  /// Labels stand over the bars, each in the first row where it touches no other.
  private static func flags(chart: DurationHistogram, x: DurationScale) -> [Flag] {
    let marks = chart.marks.map { ($0, false) } + (chart.target.map { [($0, true)] } ?? [])
    var taken: [[Interval]] = []
    return marks.sorted { $0.0.milliseconds < $1.0.milliseconds }.map { mark, isTarget in
      let spot = x(mark.milliseconds)
      let width = room(for: mark)
      let leansLeft = spot + width > chart.width
      let room = leansLeft ? Interval(spot - width, spot) : Interval(spot, spot + width)
      let row = taken.firstIndex { $0.allSatisfy { $0.high <= room.low || room.high <= $0.low } } ?? taken.count
      if row == taken.count { taken.append([]) }
      taken[row].append(room)
      return Flag(mark: mark, isTarget: isTarget, x: spot, row: row, leansLeft: leansLeft)
    }
  }

  private var isFew: Bool { chart.durations.count <= 12 }

  var body: Markup { Markup(joining: [isFew ? floor : counts, axis, isFew ? dots : bars, lines]) }

  private var floor: Markup {
    stroke(from: Spot(x: left, y: bottom), to: Spot(x: chart.width - 10, y: bottom), .stroke(Ink.line))
  }

  @MarkupBuilder private var counts: Markup {
    words(chart.countTitle, at: Spot(x: 2, y: 13))
    g(.stroke(Ink.line)) {
      for count in levels { stroke(from: Spot(x: left, y: y(count)), to: Spot(x: chart.width - 10, y: y(count))) }
    }
    g(.textAnchor("end")) {
      for count in levels { words(String(Int(count)), at: Spot(x: left - 6, y: y(count) + 4)) }
    }
  }

  @MarkupBuilder private var axis: Markup {
    words(chart.title, at: Spot(x: chart.width - 10, y: chart.height - 6), .textAnchor("end"))
    g(.textAnchor("middle")) {
      for tick in ticks { words(chart.format(tick), at: Spot(x: x(tick), y: bottom + 17)) }
    }
    g(.stroke(Ink.quiet)) {
      for tick in ticks { stroke(from: Spot(x: x(tick), y: bottom), to: Spot(x: x(tick), y: bottom + 4)) }
    }
  }

  /// Whole numbers only, and always nothing at all.
  private var levels: [Double] {
    [0] + y.ticks(about: Int((bottom - top) / 44) + 1).filter { $0 >= 1 && $0 == $0.rounded() }
  }

  /// Every duration that people say, as far as its label touches neither edge nor the one before.
  private var ticks: [Double] {
    var free = left - 8
    return x.ticks.filter { tick in
      let half = Lettering.width(of: chart.format(tick)) / 2 + 5
      guard x(tick) - half >= free, x(tick) + half <= chart.width else { return false }
      free = x(tick) + half
      return true
    }
  }

  private func isLate(_ bin: Int) -> Bool {
    chart.target.map { bins.edges[bin] >= $0.milliseconds * 0.999 } ?? false
  }

  @MarkupBuilder private var bars: Markup {
    hatching
    for bin in bins.counts.indices where bins.counts[bin] > 0 {
      let from = x(bins.edges[bin])
      let shape: [Attribute] = [
        .x(from + 0.75), .y(y(Double(bins.counts[bin]))), .width(max(x(bins.edges[bin + 1]) - from - 1.5, 1)),
        .height(bottom - y(Double(bins.counts[bin]))),
      ]
      let late: [Attribute] = [.fill("url(#\(chart.text.id)-late)"), .stroke(Ink.bad)]
      rect(list: shape + (isLate(bin) ? late : [.fill(Ink.accent), .fillOpacity(0.75)])) {
        HTML.title { "\(chart.format(bins.edges[bin]))–\(chart.format(bins.edges[bin + 1])): \(bins.counts[bin])" }
      }
    }
  }

  private var hatching: Markup {
    defs {
      pattern(
        .id("\(chart.text.id)-late"), .width(5), .height(5), Attribute("patternUnits", "userSpaceOnUse"),
        Attribute("patternTransform", "rotate(45)")
      ) {
        rect(.width(5), .height(5), .fill(Ink.bad), .fillOpacity(0.12))
        stroke(from: Spot(x: 1, y: 0), to: Spot(x: 1, y: 5), .stroke(Ink.bad), .strokeWidth(2))
      }
    }
  }

  /// Few durations stand for themselves, at their own place, stacked where they would touch.
  @MarkupBuilder private var dots: Markup {
    let places = stacked(chart.durations.map { x(Double($0)) }.sorted())
    for (place, duration) in zip(places, chart.durations.sorted()) {
      let isLate = chart.target.map { Double(duration) > $0.milliseconds } ?? false
      (isLate ? Light.below : chart.target == nil ? .unjudged : .fine).mark(
        at: place, hint: chart.format(Double(duration)))
    }
  }

  private func stacked(_ positions: [Double]) -> [Spot] {
    var placed: [Spot] = []
    for position in positions {
      let level = placed.count { abs($0.x - position) < 10 }
      placed.append(Spot(x: position, y: bottom - 7 - Double(level) * 11))
    }
    return placed
  }

  @MarkupBuilder private var lines: Markup {
    for flag in flags {
      stroke(
        from: Spot(x: flag.x, y: height(of: flag) - 9), to: Spot(x: flag.x, y: bottom), .stroke(Ink.strong),
        .strokeDasharray(flag.isTarget ? "3 3" : nil))
    }
    for flag in flags {
      words(
        flag.mark.label, at: Spot(x: flag.x + (flag.leansLeft ? -5 : 5), y: height(of: flag)), .fontSize(11),
        .textAnchor(flag.leansLeft ? "end" : nil), .fill(Ink.strong), .stroke(Ink.paper), .strokeWidth(3),
        Attribute("paint-order", "stroke"))
    }
  }

  private func height(of flag: Flag) -> Double { 30 + Double(flag.row) * 15 }
}
