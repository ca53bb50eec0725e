import HTML

/// A straight line; stroke and width come from its group or from `attributes`.
func stroke(from start: Spot, to end: Spot, _ attributes: Attribute...) -> Markup {
  line(list: [.x1(start.x), .y1(start.y), .x2(end.x), .y2(end.y)] + attributes)
}

/// A line of text with its baseline at `spot`.
func words(_ text: String, at spot: Spot, _ attributes: Attribute...) -> Markup {
  Charts.text(list: [.x(spot.x), .y(spot.y)] + attributes) { text }
}

/// A dashed line at a target.
func targetLine(from start: Spot, to end: Spot) -> Markup {
  stroke(from: start, to: end, .stroke(Ink.strong), .strokeDasharray("3 3"))
}

/// An interval as a line along x; an end that lies beyond `limits` is an arrow head instead of being cut silently.
func intervalLine(_ interval: Interval, y: Double, scale: LinearScale, limits: Interval) -> Markup {
  let ends = [scale(interval.low), scale(interval.high)].sorted()
  let inside = ends.map { min(max($0, limits.low), limits.high) }
  return Markup(joining: [
    stroke(from: Spot(x: inside[0], y: y), to: Spot(x: inside[1], y: y)),
    ends[0] < limits.low - 0.01 ? arrow("M\(decimal(limits.low + 4)) \(decimal(y - 3))l-4 3l4 3") : Markup(),
    ends[1] > limits.high + 0.01 ? arrow("M\(decimal(limits.high - 4)) \(decimal(y - 3))l4 3l-4 3") : Markup(),
  ])
}

/// An interval as a line along y, with the same arrow heads.
func intervalLine(_ interval: Interval, x: Double, scale: LinearScale, limits: Interval) -> Markup {
  let ends = [scale(interval.low), scale(interval.high)].sorted()
  let inside = ends.map { min(max($0, limits.low), limits.high) }
  return Markup(joining: [
    stroke(from: Spot(x: x, y: inside[0]), to: Spot(x: x, y: inside[1])),
    ends[0] < limits.low - 0.01 ? arrow("M\(decimal(x - 3)) \(decimal(limits.low + 4))l3 -4l3 4") : Markup(),
    ends[1] > limits.high + 0.01 ? arrow("M\(decimal(x - 3)) \(decimal(limits.high - 4))l3 4l3 -4") : Markup(),
  ])
}

private func arrow(_ outline: String) -> Markup { path(.d(outline), .fill("none")) }
