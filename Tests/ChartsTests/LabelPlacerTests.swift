import Testing

@testable import Charts

@Suite("Labels")
struct LabelPlacerTests {
  private let bounds = Box(left: 0, top: 0, right: 600, bottom: 400)

  private func requests(_ count: Int, seed: UInt64, spread: Double) -> [LabelRequest] {
    var chance = Samples.Chance(seed)
    return (0..<count).map { index in
      LabelRequest(
        anchor: Spot(x: 300 + spread * chance.bell(), y: 200 + spread * 0.6 * chance.bell()),
        text: Samples.chineseNames[index % 30], size: 12, rings: 7)
    }
  }

  private func placed(_ requests: [LabelRequest]) -> [LabelPlace] {
    let marks = requests.map {
      Box(left: $0.anchor.x - 6, top: $0.anchor.y - 6, right: $0.anchor.x + 6, bottom: $0.anchor.y + 6)
    }
    return LabelPlacer(bounds: bounds, obstacles: marks, lines: []).places(for: requests)
  }

  @Test("Given thirty agents, then no label covers another or a mark", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func apart(seed: UInt64) {
    let places = placed(requests(30, seed: seed, spread: 120))
    let pairs = places.indices.flatMap { one in places.indices.dropFirst(one + 1).map { (one, $0) } }
    #expect(pairs.filter { places[$0.0].box.overlaps(places[$0.1].box) }.isEmpty)
    #expect(places.allSatisfy { $0.isClear })
  }

  @Test("Labels stay inside the plot")
  func inside() {
    #expect(placed(requests(30, seed: 9, spread: 200)).allSatisfy { bounds.contains($0.box) })
  }

  @Test("Given one agent with room, then the name stands to the right without a line")
  func alone() throws {
    let place = try #require(placed(requests(1, seed: 1, spread: 0)).first)
    #expect(place.box.left > 300 && place.leader == nil)
  }

  @Test("Given eight agents on one spot, then some names stand at the end of a line")
  func sameSpot() {
    let places = placed(requests(8, seed: 1, spread: 0))
    #expect(places.allSatisfy { $0.isClear } && places.contains { $0.leader != nil })
  }

  @Test("A line through a corner of a box crosses it, one beside it does not")
  func crossing() {
    let box = Box(left: 10, top: 10, right: 20, bottom: 20)
    #expect(Segment(start: Spot(x: 0, y: 12), end: Spot(x: 12, y: 0)).crosses(box) == false)
    #expect(Segment(start: Spot(x: 5, y: 20), end: Spot(x: 20, y: 5)).crosses(box))
    #expect(Segment(start: Spot(x: 0, y: 25), end: Spot(x: 40, y: 25)).crosses(box) == false)
  }
}
