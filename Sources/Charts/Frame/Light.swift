import HTML

/// One of the three states against a target, or none: each with a colour and a shape of its own.
package enum Light: Sendable, Equatable, CaseIterable {
  /// On target: a disc.
  case fine
  /// To be watched: a triangle.
  case watch
  /// Below target: a square.
  case below
  /// Not judged: a ring.
  case unjudged

  var ink: String {
    switch self {
    case .fine: Ink.good
    case .watch: Ink.warn
    case .below: Ink.bad
    case .unjudged: Ink.strong
    }
  }

  /// The mark, about nine units across, with what a pointer resting on it is told.
  func mark(at spot: Spot, hint: String? = nil) -> Markup {
    let tip = hint.map { hint in HTML.title { hint } } ?? Markup()
    switch self {
    case .fine: return circle(.cx(spot.x), .cy(spot.y), .r(4.5), .fill(ink)) { tip }
    case .watch:
      let outline = [(0, -5.4), (5.2, 4), (-5.2, 4)].map { "\(decimal(spot.x + $0.0)),\(decimal(spot.y + $0.1))" }
      return polygon(.points(outline.joined(separator: " ")), .fill(ink)) { tip }
    case .below:
      return rect(.x(spot.x - 4.2), .y(spot.y - 4.2), .width(8.4), .height(8.4), .fill(ink)) { tip }
    case .unjudged:
      return circle(.cx(spot.x), .cy(spot.y), .r(3.8), .fill(Ink.paper), .stroke(ink), .strokeWidth(1.6)) { tip }
    }
  }
}
