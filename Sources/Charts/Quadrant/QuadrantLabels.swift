/// Which agents of a quadrant carry a name, which a number, and where each stands.
struct QuadrantLabels {
  /// One written label.
  struct Label {
    let agent: Int
    let isNumber: Bool
    let request: LabelRequest
    let place: LabelPlace
  }

  let labels: [Label]

  /// Positions of the agents whose numbers the key explains.
  var numbered: [Int] { labels.filter(\.isNumber).map(\.agent).sorted() }

  /// - Parameter notability: How far each agent stands from the rest; larger is more worth a name.
  init(agents: [QuadrantChart.Agent], spots: [Spot], notability: [Double], placer: LabelPlacer) {
    var named = Self.named(among: agents, notability: notability)
    var found: [Label] = []
    // A name that finds no clear place becomes a number; that frees room, so the others are placed once more.
    for _ in 0..<3 {
      found = Self.placed(agents: agents, spots: spots, named: named, placer: placer)
      let lost = found.filter { !$0.isNumber && !$0.place.isClear }.map(\.agent)
      if lost.isEmpty { break }
      named.subtract(lost)
    }
    labels = found
  }

  private static func named(among agents: [QuadrantChart.Agent], notability: [Double]) -> Set<Int> {
    if agents.count <= 30 { return Set(agents.indices) }
    let marked = agents.indices.filter { agents[$0].isNotable }
    if !marked.isEmpty { return Set(marked.prefix(30)) }
    return Set(agents.indices.sorted { (-notability[$0], $0) < (-notability[$1], $1) }.prefix(12))
  }

  private static func placed(
    agents: [QuadrantChart.Agent], spots: [Spot], named: Set<Int>, placer: LabelPlacer
  ) -> [Label] {
    let written = agents.count <= 120 ? Array(agents.indices) : named.sorted()
    let requests = written.map { index in
      named.contains(index)
        ? LabelRequest(anchor: spots[index], text: Lettering.fitted(agents[index].name, to: 150), size: 12, rings: 7)
        : LabelRequest(anchor: spots[index], text: String(index + 1), size: 10, rings: 3)
    }
    let places = placer.places(for: requests)
    return written.indices.map { position in
      Label(
        agent: written[position], isNumber: !named.contains(written[position]), request: requests[position],
        place: places[position])
    }
  }
}
