import HTML

/// The plot of a quadrant without its agents: scales, ticks, targets.
struct QuadrantFrame {
  let plot: Box
  let x: LinearScale
  let y: LinearScale
  private let speed: Axis
  private let quality: Axis

  init(chart: QuadrantChart) {
    speed = chart.speed
    quality = chart.quality
    let across = reach(of: chart.agents.map(\.speed), axis: speed)
    let upright = reach(of: chart.agents.map(\.quality), axis: quality)
    let probe = LinearScale(domain: upright, from: 0, to: 1)
    let labels = (probe.ticks(about: 6) + (chart.quality.target.map { [$0] } ?? [])).map {
      chart.quality.tickFormat($0)
    }
    let left = (labels.map { Lettering.width(of: $0) }.max() ?? 0) + 12
    let plot = Box(left: left, top: 32, right: chart.width - 8, bottom: chart.height - 44)
    self.plot = plot
    x = Self.scale(across, axis: speed, worst: plot.left, best: plot.right)
    y = Self.scale(upright, axis: quality, worst: plot.bottom, best: plot.top)
  }

  private static func scale(_ domain: Interval, axis: Axis, worst: Double, best: Double) -> LinearScale {
    axis.lowerIsBetter
      ? LinearScale(domain: domain, from: best, to: worst) : LinearScale(domain: domain, from: worst, to: best)
  }

  /// The target lines, where there are targets.
  var targets: (upright: Segment?, across: Segment?) {
    (
      speed.target.map { Segment(start: Spot(x: x($0), y: plot.top), end: Spot(x: x($0), y: plot.bottom)) },
      quality.target.map { Segment(start: Spot(x: plot.left, y: y($0)), end: Spot(x: plot.right, y: y($0))) }
    )
  }

  /// Where the name of the quality target stands: inside, above its line, at the far left.
  var targetLabelBox: Box? {
    guard let target = quality.target, !quality.targetLabel.isEmpty else { return nil }
    let width = Lettering.width(of: quality.targetLabel, size: Lettering.small)
    return Box(left: plot.left + 4, top: y(target) - 15, right: plot.left + 6 + width, bottom: y(target) - 1)
  }

  var markup: Markup {
    Markup(joining: [
      g(.stroke(Ink.line)) {
        stroke(from: Spot(x: plot.left, y: plot.bottom), to: Spot(x: plot.right, y: plot.bottom))
        stroke(from: Spot(x: plot.left, y: plot.top), to: Spot(x: plot.left, y: plot.bottom))
      },
      titles, acrossTicks, uprightTicks, targetLines,
    ])
  }

  private var titles: Markup {
    Markup(joining: [
      words(quality.title, at: Spot(x: 2, y: 13)),
      words(speed.title, at: Spot(x: plot.right, y: plot.bottom + 37), .textAnchor("end")),
    ])
  }

  private var acrossTicks: Markup {
    g(.textAnchor("middle")) {
      for value in shown(x, axis: speed, about: plot.width / 90, apart: widest(speed, x)) {
        words(
          speed.tickFormat(value), at: Spot(x: min(x(value), plot.right - 8), y: plot.bottom + 18),
          .fill(value == speed.target ? Ink.strong : nil))
      }
    }
  }

  private var uprightTicks: Markup {
    g(.textAnchor("end")) {
      for value in shown(y, axis: quality, about: plot.height / 55, apart: 16) {
        words(
          quality.tickFormat(value), at: Spot(x: plot.left - 7, y: y(value) + 4),
          .fill(value == quality.target ? Ink.strong : nil))
      }
    }
  }

  private func widest(_ axis: Axis, _ scale: LinearScale) -> Double {
    (scale.ticks(about: 6).map { Lettering.width(of: axis.tickFormat($0)) }.max() ?? 0) + 10
  }

  /// The round values and the target; a round value that would touch the target gives way.
  private func shown(_ scale: LinearScale, axis: Axis, about count: Double, apart: Double) -> [Double] {
    let round = scale.ticks(about: Int(count))
    guard let target = axis.target else { return round }
    return round.filter { abs(scale($0) - scale(target)) >= apart } + [target]
  }

  @MarkupBuilder private var targetLines: Markup {
    if let upright = targets.upright {
      targetLine(from: upright.start, to: upright.end)
      let half = Lettering.width(of: speed.targetLabel, size: Lettering.small) / 2
      let free = max(plot.left, Lettering.width(of: quality.title) + 14) + half
      words(
        speed.targetLabel,
        at: Spot(x: min(max(upright.start.x, free), plot.right - half), y: plot.top - 6),
        .fontSize(Lettering.small), .textAnchor("middle"))
    }
    if let across = targets.across { targetLine(from: across.start, to: across.end) }
    if let box = targetLabelBox {
      words(quality.targetLabel, at: Spot(x: box.left, y: box.bottom - 3), .fontSize(Lettering.small))
    }
  }
}
