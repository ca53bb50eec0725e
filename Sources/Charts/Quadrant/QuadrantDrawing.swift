import HTML

/// A quadrant with its agents, laid out.
struct QuadrantDrawing {
  private let chart: QuadrantChart
  private let frame: QuadrantFrame
  private let spots: [Spot]
  private let corners: QuadrantCorners
  private let labels: QuadrantLabels

  /// Positions of the agents that the key must explain.
  var numbered: [Int] { labels.numbered }

  init(chart: QuadrantChart) {
    self.chart = chart
    let frame = QuadrantFrame(chart: chart)
    self.frame = frame
    spots = chart.agents.map { Spot(x: frame.x($0.speed.value), y: frame.y($0.quality.value)) }
    let marks = spots.map { Box(left: $0.x - 6, top: $0.y - 6, right: $0.x + 6, bottom: $0.y + 6) }
    corners = QuadrantCorners(corners: chart.corners, frame: frame, marks: marks)
    let crosses = chart.agents.count > 60 ? [] : chart.agents.flatMap { Self.cross(of: $0, frame: frame) }
    let targets = [frame.targets.upright, frame.targets.across].compactMap { $0 }
    let placer = LabelPlacer(
      bounds: Box(
        left: frame.plot.left + 2, top: frame.plot.top, right: frame.plot.right, bottom: frame.plot.bottom - 1),
      obstacles: marks + corners.boxes + (frame.targetLabelBox.map { [$0] } ?? []),
      lines: crosses.map { ($0, 5) } + targets.map { ($0, 14) })
    let count = Double(max(spots.count, 1))
    let centre = Spot(x: spots.reduce(0) { $0 + $1.x } / count, y: spots.reduce(0) { $0 + $1.y } / count)
    labels = QuadrantLabels(
      agents: chart.agents, spots: spots, notability: spots.map { Segment(start: $0, end: centre).length },
      placer: placer)
  }

  private static func cross(of agent: QuadrantChart.Agent, frame: QuadrantFrame) -> [Segment] {
    let x = frame.x(agent.speed.value)
    let y = frame.y(agent.quality.value)
    let across = agent.speed.interval.map {
      Segment(start: Spot(x: frame.x($0.low), y: y), end: Spot(x: frame.x($0.high), y: y))
    }
    let upright = agent.quality.interval.map {
      Segment(start: Spot(x: x, y: frame.y($0.low)), end: Spot(x: x, y: frame.y($0.high)))
    }
    return [across, upright].compactMap { $0 }
  }

  var body: Markup { Markup(joining: [frame.markup, corners.markup, crosses, leaders, marks, names]) }

  /// Fainter the more there are, so that a large team stays legible.
  private var crosses: Markup {
    let count = Double(chart.agents.count)
    return g(.stroke(Ink.quiet), .strokeOpacity(count <= 12 ? 0.6 : count <= 30 ? 0.45 : count <= 120 ? 0.25 : 0.12)) {
      for (agent, spot) in zip(chart.agents, spots) {
        let across = Interval(frame.plot.left, frame.plot.right)
        let upright = Interval(frame.plot.top, frame.plot.bottom)
        if let interval = agent.speed.interval {
          intervalLine(interval, y: spot.y, scale: frame.x, limits: across)
        }
        if let interval = agent.quality.interval {
          intervalLine(interval, x: spot.x, scale: frame.y, limits: upright)
        }
      }
    }
  }

  private var leaders: Markup {
    g(.stroke(Ink.strong), .strokeWidth(0.75)) {
      for leader in labels.labels.compactMap(\.place.leader) { stroke(from: leader.start, to: leader.end) }
    }
  }

  private var marks: Markup {
    Markup(joining: zip(chart.agents, spots).map { $0.light.mark(at: $1, hint: chart.hint(for: $0)) })
  }

  /// A rim of the paper's colour keeps names legible over lines.
  private var names: Markup {
    g(
      .fill(Ink.strong), .stroke(Ink.paper), .strokeWidth(3), .strokeLinejoin("round"),
      Attribute("paint-order", "stroke")
    ) {
      for label in labels.labels {
        words(
          label.request.text, at: Spot(x: label.place.box.left + 1, y: label.place.box.bottom - 3.5),
          .fontSize(label.request.size), .fill(label.isNumber ? Ink.quiet : nil))
      }
    }
  }
}
