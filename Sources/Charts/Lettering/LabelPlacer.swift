import Foundation

/// A label that wants a place near its mark.
struct LabelRequest {
  let anchor: Spot
  let text: String
  let size: Double
  /// How far it may go, in rings; a number stays close to its mark.
  let rings: Int

  var width: Double { Lettering.width(of: text, size: size) + 2 }
  var height: Double { size + 3 }
}

/// Where a label stands.
struct LabelPlace {
  let box: Box
  /// The line back to the mark, when the label is not beside it.
  let leader: Segment?
  /// Whether it covers no other label and no mark.
  let isClear: Bool
}

/// Finds places for labels so that they cover neither each other nor the marks.
///
/// Every label takes the cheapest of its candidates, the most crowded first; then all of them choose again, knowing the
/// others, until nobody moves. The same labels always get the same places.
struct LabelPlacer {
  /// What no label may leave.
  let bounds: Box
  /// Marks and words that no label should cover.
  let obstacles: [Box]
  /// Lines that a label covers only if it must, each with what that costs.
  let lines: [(line: Segment, cost: Double)]

  private struct Candidate {
    let box: Box
    let leader: Segment?
    let cost: Double
  }

  func places(for requests: [LabelRequest]) -> [LabelPlace] {
    let candidates = requests.map(candidates)
    var chosen = [Candidate?](repeating: nil, count: requests.count)
    for index in order(of: requests) { chosen[index] = best(of: candidates[index], at: index, among: chosen) }
    var rounds = 0
    while rounds < 6, improve(&chosen, candidates) { rounds += 1 }
    return requests.indices.map { index in
      guard let candidate = chosen[index] else {
        return LabelPlace(box: box(of: requests[index], to: (1, 0), by: 8), leader: nil, isClear: false)
      }
      let others = chosen.enumerated().filter { $0.offset != index }.compactMap(\.element)
      let isClear =
        !obstacles.contains(where: candidate.box.overlaps) && !others.contains { $0.box.overlaps(candidate.box) }
      return LabelPlace(box: candidate.box, leader: candidate.leader, isClear: isClear)
    }
  }

  /// The most crowded first: they have the fewest places to choose from.
  private func order(of requests: [LabelRequest]) -> [Int] {
    let crowds = requests.map { request in
      requests.count { Segment(start: $0.anchor, end: request.anchor).length < 48 }
    }
    return requests.indices.sorted { (-crowds[$0], $0) < (-crowds[$1], $1) }
  }

  private func improve(_ chosen: inout [Candidate?], _ candidates: [[Candidate]]) -> Bool {
    var moved = false
    for index in chosen.indices {
      let better = best(of: candidates[index], at: index, among: chosen)
      if better?.box != chosen[index]?.box { moved = true }
      chosen[index] = better
    }
    return moved
  }

  private func best(of candidates: [Candidate], at index: Int, among chosen: [Candidate?]) -> Candidate? {
    let others = chosen.indices.compactMap { $0 == index ? nil : chosen[$0] }
    var winner: Candidate?
    var least = Double.infinity
    for candidate in candidates where candidate.cost < least {
      let cost = candidate.cost + others.reduce(0) { $0 + conflict(candidate, $1) }
      if cost < least { (winner, least) = (candidate, cost) }
    }
    return winner
  }

  private func conflict(_ one: Candidate, _ other: Candidate) -> Double {
    var cost = one.box.overlaps(other.box) ? 400.0 : 0
    if let leader = one.leader {
      if leader.crosses(other.box) { cost += 60 }
      if let otherLeader = other.leader, leader.crosses(otherLeader) { cost += 60 }
    }
    if let leader = other.leader, leader.crosses(one.box) { cost += 60 }
    return cost
  }

  private func candidates(for request: LabelRequest) -> [Candidate] {
    var found: [Candidate] = []
    for (ring, reach) in [7.0, 16, 28, 42, 58, 76, 96].prefix(request.rings).enumerated() {
      let steps = ring == 0 ? 8 : 16
      for step in 0..<steps {
        let angle = 2 * Double.pi * Double(step) / Double(steps)
        let box = box(of: request, to: (cos(angle), sin(angle)), by: reach)
        guard bounds.contains(box) else { continue }
        let leader = ring == 0 ? nil : Segment(start: request.anchor, end: box.nearest(to: request.anchor))
        // To the right is where a reader looks first, and straight above or below where one looks last.
        let bias = ring > 0 ? 3 + reach * 0.45 : [0.0, 2, 4, 2.5, 3, 2.5, 3.5, 1.5][step]
        found.append(Candidate(box: box, leader: leader, cost: bias + standing(box, leader, request.anchor)))
      }
    }
    return found
  }

  private func box(of request: LabelRequest, to direction: (x: Double, y: Double), by reach: Double) -> Box {
    let x = request.anchor.x + direction.x * (reach + request.width / 2)
    let y = request.anchor.y + direction.y * (reach + request.height / 2)
    return Box(
      left: x - request.width / 2, top: y - request.height / 2, right: x + request.width / 2,
      bottom: y + request.height / 2)
  }

  /// What a place costs whatever the other labels do.
  private func standing(_ box: Box, _ leader: Segment?, _ anchor: Spot) -> Double {
    var cost = 0.0
    for obstacle in obstacles {
      if obstacle.overlaps(box) { cost += 200 }
      let isOwn = Box(left: anchor.x, top: anchor.y, right: anchor.x, bottom: anchor.y)
      if let leader, !obstacle.contains(isOwn), leader.crosses(obstacle) { cost += 25 }
    }
    return lines.reduce(cost) { $1.line.crosses(box) ? $0 + $1.cost : $0 }
  }
}
