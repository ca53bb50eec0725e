import Sampling

/// A small fast generator with a seed (SplitMix64), so that random tests fail the same way twice.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The seed whose bytes are number, number + 1, ….
func seed(_ number: UInt8 = 0) throws -> Seed {
  guard let seed = Seed((0..<32).map { number &+ UInt8($0) }) else { throw NoSeed() }
  return seed
}

struct NoSeed: Error {}

/// Units of agents `a0`, `a1`, … with that many tickets each; no ticket has two agents.
func units(_ counts: [Int]) -> [Frame.Unit] {
  var reference: Int64 = 0
  return counts.enumerated().flatMap { agent, count in
    (0..<count).map { _ in
      reference += 1
      return Frame.Unit(source: "desk", ticket: "T\(reference)", agent: "a\(agent)", reference: reference)
    }
  }
}

/// Between 1 and 40 agents with 1 to 120 tickets each.
func randomUnits(_ generator: inout SeededGenerator) -> [Frame.Unit] {
  units((0..<Int.random(in: 1...40, using: &generator)).map { _ in Int.random(in: 1...120, using: &generator) })
}
