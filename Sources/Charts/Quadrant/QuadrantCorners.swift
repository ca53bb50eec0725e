import HTML

/// The names of the four quadrants, each in the emptiest corner of its own quadrant.
struct QuadrantCorners {
  private let names: [(text: String, box: Box)]

  /// What labels should not cover.
  var boxes: [Box] { names.map(\.box) }

  init(corners: QuadrantChart.Corners, frame: QuadrantFrame, marks: [Box]) {
    let plot = frame.plot
    guard let middleX = frame.targets.upright?.start.x, let middleY = frame.targets.across?.start.y else {
      names = []
      return
    }
    let taken = marks + (frame.targetLabelBox.map { [$0] } ?? [])
    names = [
      (corners.fastAndGood, Box(left: middleX, top: plot.top, right: plot.right, bottom: middleY), true, true),
      (corners.fastButPoor, Box(left: middleX, top: middleY, right: plot.right, bottom: plot.bottom), true, false),
      (corners.slowButGood, Box(left: plot.left, top: plot.top, right: middleX, bottom: middleY), false, true),
      (corners.slowAndPoor, Box(left: plot.left, top: middleY, right: middleX, bottom: plot.bottom), false, false),
    ].compactMap { Self.placed($0.0, in: $0.1, right: $0.2, up: $0.3, avoiding: taken) }
  }

  /// The outer corner first, then the others; the first that covers the fewest marks wins.
  private static func placed(
    _ text: String, in quadrant: Box, right: Bool, up: Bool, avoiding taken: [Box]
  ) -> (text: String, box: Box)? {
    guard !text.isEmpty, quadrant.height >= 26, quadrant.width >= 48 else { return nil }
    let text = Lettering.fitted(text, to: (quadrant.width - 16) / 1.08)
    let width = Lettering.width(of: text) * 1.08  // bold runs wider
    let places = [(right, up), (right, !up), (!right, up), (!right, !up)].map { right, up in
      let x = right ? quadrant.right - width - 8 : quadrant.left + 8
      let y = up ? quadrant.top + 5 : quadrant.bottom - 20
      return Box(left: x, top: y, right: x + width, bottom: y + 15)
    }
    let covered = places.map { place in taken.count { $0.overlaps(place) } }
    guard let least = covered.min(), let index = covered.firstIndex(of: least) else { return nil }
    return (text, places[index])
  }

  var markup: Markup {
    g(.fill(Ink.quiet), .fontWeight("600"), .opacity(0.85)) {
      for name in names { words(name.text, at: Spot(x: name.box.left, y: name.box.bottom - 3)) }
    }
  }
}
