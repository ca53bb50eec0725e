/// A point in user units; y grows downwards.
struct Spot: Equatable {
  let x: Double
  let y: Double
}

/// An upright rectangle in user units.
struct Box: Equatable {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }

  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func contains(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  func nearest(to spot: Spot) -> Spot {
    Spot(x: min(max(spot.x, left), right), y: min(max(spot.y, top), bottom))
  }
}

/// A straight line between two points.
struct Segment: Equatable {
  let start: Spot
  let end: Spot

  var length: Double { ((end.x - start.x) * (end.x - start.x) + (end.y - start.y) * (end.y - start.y)).squareRoot() }

  /// Whether any part lies inside the box (Liang and Barsky's clipping).
  func crosses(_ box: Box) -> Bool {
    var enter = 0.0
    var leave = 1.0
    let dx = end.x - start.x
    let dy = end.y - start.y
    let sides = [
      (-dx, start.x - box.left), (dx, box.right - start.x), (-dy, start.y - box.top), (dy, box.bottom - start.y),
    ]
    for (direction, distance) in sides {
      if direction == 0 {
        if distance <= 0 { return false }
      } else if direction < 0 {
        enter = max(enter, distance / direction)
      } else {
        leave = min(leave, distance / direction)
      }
    }
    return enter < leave
  }

  /// Whether two lines cross inside both.
  func crosses(_ other: Segment) -> Bool {
    func side(_ spot: Spot, of line: Segment) -> Double {
      (line.end.x - line.start.x) * (spot.y - line.start.y) - (line.end.y - line.start.y) * (spot.x - line.start.x)
    }
    return side(start, of: other) * side(end, of: other) < 0
      && side(other.start, of: self) * side(other.end, of: self) < 0
  }
}
