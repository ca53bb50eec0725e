import Sampling
import Testing

@Suite("Draw")
struct DrawTests {
  @Test("given random frames, exactly the rate is drawn, at least one an agent, never more than there are")
  func exact() throws {
    var generator = SeededGenerator(2)
    for number in 0..<200 {
      let frame = try Frame(randomUnits(&generator))
      let draw = Draw(from: frame, seed: try seed(UInt8(number)), rate: .fifth)
      #expect(draw.size == max(Int((0.2 * Double(frame.size)).rounded()), frame.strata.count))
      #expect(draw.shares.allSatisfy { $0.drawn.count == $0.quota && $0.quota >= 1 && $0.quota <= $0.tickets })
      #expect(Set(draw.positions).count == draw.size)
    }
  }

  @Test("given shuffled input, the same tickets are drawn")
  func shuffled() throws {
    var generator = SeededGenerator(3)
    let units = randomUnits(&generator)
    let (frame, mixed) = (try Frame(units), try Frame(units.shuffled(using: &generator)))
    #expect(Draw(from: mixed, seed: try seed(), rate: .fifth) == Draw(from: frame, seed: try seed(), rate: .fifth))
  }

  // python3 -c "import hmac,hashlib; print(sorted(range(1,13), key=lambda n:
  //   hmac.new(bytes(range(32)), f'desk\x1fT{n}\x1fada'.encode(), hashlib.sha256).digest()))"
  @Test("given one agent, the smallest of Python's hashes are drawn in their order")
  func reference() throws {
    let frame = try Frame((1...12).map { Frame.Unit(source: "desk", ticket: "T\($0)", agent: "ada", reference: $0) })
    let draw = Draw(from: frame, seed: try seed(), rate: try #require(SamplingRate(0.5)))
    #expect(draw.positions.map { frame.references[$0] } == [3, 9, 11, 7, 6, 4])
    #expect(draw.shares.map { $0.drawn.map(\.rank) } == [[1, 2, 3, 4, 5, 6]])
  }

  @Test("given more agents than the rate allows, each agent has one ticket drawn")
  func minimumWins() throws {
    let draw = Draw(from: try Frame(units([2, 2, 2, 2])), seed: try seed(), rate: .fifth)
    #expect(draw.shares.map(\.quota) == [1, 1, 1, 1])
  }

  @Test("given equal agents and a remainder, the seed and not the name decides who is drawn once more")
  func ties() throws {
    let frame = try Frame(units([47, 47, 47, 47, 47]))
    var more = [Int](repeating: 0, count: 5)
    for number in 0..<200 {
      let draw = Draw(from: frame, seed: try seed(UInt8(number)), rate: .fifth)
      for (index, share) in draw.shares.enumerated() where share.quota == 10 { more[index] += 1 }
    }
    #expect(more.reduce(0, +) == 400)
    #expect(more.allSatisfy { (50...110).contains($0) })
  }

  @Test("given tickets drawn before, they are not chosen and the total stays")
  func excluded() throws {
    let frame = try Frame(units([10, 10]))
    let draw = Draw(from: frame, seed: try seed(), rate: try #require(SamplingRate(0.5)), excluded: ["a0": Set(1...8)])
    #expect(draw.shares.map(\.quota) == [2, 8])
    #expect(draw.shares.map(\.open) == [2, 10])
    #expect(Set(draw.shares[0].drawn.map { frame.references[$0.position] }) == [9, 10])
  }

  @Test("given an agent whose tickets were all drawn before, the agent has no quota")
  func exhausted() throws {
    let draw = Draw(from: try Frame(units([3, 10])), seed: try seed(), rate: .fifth, excluded: ["a0": [1, 2, 3]])
    #expect(draw.shares.map(\.quota) == [0, 3])
  }

  @Test("given a skipped ticket, the agent's next rank takes its place and nothing else changes")
  func skip() throws {
    var generator = SeededGenerator(4)
    let frame = try Frame(randomUnits(&generator))
    let before = Draw(from: frame, seed: try seed(), rate: .fifth)
    for share in before.shares where share.quota < share.open {
      let skipped = frame.references[try #require(share.drawn.first).position]
      let after = Draw(from: frame, seed: try seed(), rate: .fifth, skipped: [share.agent: [skipped]])
      let changed = try #require(after.shares.first { $0.agent == share.agent })
      #expect(changed.drawn.prefix(share.quota - 1) == share.drawn.dropFirst())
      #expect(changed.drawn.last?.rank == share.quota + 1)
      #expect(after.shares.filter { $0.agent != share.agent } == before.shares.filter { $0.agent != share.agent })
    }
  }

  @Test("given every ticket skipped, nothing is left to draw")
  func skippedAll() throws {
    let draw = Draw(from: try Frame(units([3])), seed: try seed(), rate: .fifth, skipped: ["a0": [1, 2, 3]])
    #expect(draw.size == 0)
  }

  @Test("given no tickets, nothing is drawn")
  func empty() throws {
    #expect(Draw(from: try Frame([]), seed: try seed(), rate: .fifth).size == 0)
  }
}
