import Sampling
import Testing

@Suite("Assigning reviews")
struct AssignmentTests {
  private func loads(_ assignments: [AssignedReview]) -> [String?: Int] {
    Dictionary(grouping: assignments, by: \.reviewer).mapValues(\.count)
  }

  @Test("given equal reviewers, loads differ by at most one")
  func equal() throws {
    let frame = try Frame(units([20, 31, 12]))
    let reviewers = ["x", "y", "z", "w"].map { ReviewerLoad(key: $0) }
    let loads = loads(Assigner.assign(Array(0..<63), in: frame, seed: try seed(), to: reviewers))
    #expect(loads.values.sorted() == [15, 16, 16, 16])
  }

  @Test("given weights and a capacity, loads follow the weights within the capacity")
  func weights() throws {
    let frame = try Frame(units([60]))
    let reviewers = [
      ReviewerLoad(key: "full", weight: 2), ReviewerLoad(key: "half"), ReviewerLoad(key: "new", weight: 2, capacity: 6),
      ReviewerLoad(key: "away", weight: 0),
    ]
    let loads = loads(Assigner.assign(Array(0..<60), in: frame, seed: try seed(), to: reviewers))
    #expect(loads == ["full": 36, "half": 18, "new": 6])
  }

  @Test("given reviewers who already hold tickets, the new ones level the loads")
  func carried() throws {
    let frame = try Frame(units([10]))
    let reviewers = [ReviewerLoad(key: "busy", carried: 8), ReviewerLoad(key: "free")]
    let loads = loads(Assigner.assign(Array(0..<10), in: frame, seed: try seed(), to: reviewers))
    #expect(loads == ["busy": 1, "free": 9])
  }

  @Test("given reviewers who are agents themselves or in conflict, nobody gets an agent they are barred from")
  func barred() throws {
    var generator = SeededGenerator(8)
    for _ in 0..<50 {
      let frame = try Frame(randomUnits(&generator))
      let draw = Draw(from: frame, seed: Seed(from: &generator), rate: .fifth)
      let reviewers = (0..<6).map { number in
        ReviewerLoad(key: "r\(number)", barred: ["a\(number)", "a\(number + 1)", "a\(number * 2)"])
      }
      let doubles = Doubles.choose(from: draw.positions, in: frame, seed: try seed(), rate: .fifth)
      let assigned = Assigner.assign(draw.positions, doubles: doubles, in: frame, seed: try seed(), to: reviewers)
      let barred = Dictionary(uniqueKeysWithValues: reviewers.map { ($0.key, $0.barred) })
      let agents = Dictionary(
        uniqueKeysWithValues: draw.shares.flatMap { share in
          share.drawn.map { ($0.position, share.agent) }
        })
      #expect(assigned.allSatisfy { barred[$0.reviewer ?? ""]?.contains(agents[$0.position] ?? "") == false })
      #expect(assigned.count == draw.size + doubles.count)
    }
  }

  @Test("given a reviewer who may see one agent only, the loads are level all the same")
  func swaps() throws {
    let frame = try Frame(units([10, 10]))
    for number in 0..<20 {
      let reviewers = [ReviewerLoad(key: "one", barred: ["a1"]), ReviewerLoad(key: "all")]
      let loads = loads(Assigner.assign(Array(0..<20), in: frame, seed: try seed(UInt8(number)), to: reviewers))
      #expect(loads == ["one": 10, "all": 10])
    }
  }

  @Test("given doubles, both parts go to two different reviewers and the rest to one")
  func doubles() throws {
    var generator = SeededGenerator(9)
    let frame = try Frame(units([100, 100]))
    for _ in 0..<20 {
      let seed = Seed(from: &generator)
      let doubles = Doubles.choose(from: Array(0..<200), in: frame, seed: seed)
      let reviewers = ["x", "y", "z"].map { ReviewerLoad(key: $0) }
      let assigned = Assigner.assign(Array(0..<200), doubles: doubles, in: frame, seed: seed, to: reviewers)
      #expect(doubles.count == 10)
      #expect(assigned.count == 210)
      let second = assigned.filter { $0.part == .second }
      #expect(Set(second.map(\.position)) == doubles)
      #expect(Set(assigned.map { "\($0.position) \($0.reviewer ?? "")" }).count == 210)
    }
  }

  @Test("given one reviewer for a double, the second part stays open")
  func single() throws {
    let frame = try Frame(units([1]))
    let assigned = Assigner.assign([0], doubles: [0], in: frame, seed: try seed(), to: [ReviewerLoad(key: "x")])
    #expect(
      assigned == [
        AssignedReview(position: 0, part: .first, reviewer: "x"),
        AssignedReview(position: 0, part: .second, reviewer: nil),
      ])
  }

  @Test("given too little capacity, what is left has no reviewer")
  func overflow() throws {
    let frame = try Frame(units([10]))
    let reviewers = [ReviewerLoad(key: "x", capacity: 3), ReviewerLoad(key: "y", capacity: 2)]
    let loads = loads(Assigner.assign(Array(0..<10), in: frame, seed: try seed(), to: reviewers))
    #expect(loads == ["x": 3, "y": 2, nil: 5])
  }

  @Test("given no reviewers, nothing has a reviewer")
  func nobody() throws {
    let assigned = Assigner.assign([0, 1], in: try Frame(units([2])), seed: try seed(), to: [])
    #expect(assigned.map(\.reviewer) == [nil, nil])
  }

  @Test("given tickets and reviewers in another order, the assignment is the same")
  func orderDoesNotMatter() throws {
    var generator = SeededGenerator(10)
    let frame = try Frame(units([30, 30]))
    let reviewers = (0..<5).map { ReviewerLoad(key: "r\($0)", barred: ["a\($0)"]) }
    let first = Assigner.assign(Array(0..<60), doubles: [3, 44], in: frame, seed: try seed(), to: reviewers)
    let second = Assigner.assign(
      (0..<60).shuffled(using: &generator), doubles: [44, 3], in: frame, seed: try seed(), to: reviewers.reversed())
    #expect(first == second)
  }
}
