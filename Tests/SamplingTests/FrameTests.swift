import Kernel
import Sampling
import Testing

@Suite("Frame")
struct FrameTests {
  @Test("given units in any order and twice, the text and hash are the same")
  func orderDoesNotMatter() throws {
    var generator = SeededGenerator(1)
    for _ in 0..<50 {
      let units = randomUnits(&generator)
      let frame = try Frame(units)
      let mixed = try Frame((units + units.prefix(3)).shuffled(using: &generator))
      #expect(mixed.text == frame.text)
      #expect(mixed.hash == frame.hash)
      #expect(mixed.references == frame.references)
    }
  }

  // python3 -c "import hashlib; t='zendesk\x1f1001\x1fli.na\nzendesk\x1f1002\x1fli.na\n表格\x1f工单-7\x1f王伟\n';
  //   print(hashlib.sha256(t.encode()).hexdigest())"
  @Test("given three units, the hash is the SHA-256 of their lines in the order of agents and ids")
  func knownHash() throws {
    let frame = try Frame([
      Frame.Unit(source: "表格", ticket: "工单-7", agent: "王伟", reference: 3),
      Frame.Unit(source: "zendesk", ticket: "1002", agent: "li.na", reference: 2),
      Frame.Unit(source: "zendesk", ticket: "1001", agent: "li.na", reference: 1),
    ])
    #expect(frame.hash == "1ee6430376a452abcd48321ab0f7ab865ce30f2a3f360cd2ffaa085fefdba260")
    #expect(frame.references == [1, 2, 3])
  }

  @Test("given a ticket with two agents, it stands in the frame once for each")
  func twoAgents() throws {
    let frame = try Frame([
      Frame.Unit(source: "desk", ticket: "1", agent: "b", reference: 1),
      Frame.Unit(source: "desk", ticket: "1", agent: "a", reference: 1),
    ])
    #expect(frame.size == 2)
    #expect(frame.strata.map(\.agent) == ["a", "b"])
  }

  @Test("given agents whose names look alike in Unicode but differ in bytes, they stay two agents")
  func bytesDecide() throws {
    let frame = try Frame([
      Frame.Unit(source: "desk", ticket: "1", agent: "caf\u{E9}", reference: 1),
      Frame.Unit(source: "desk", ticket: "1", agent: "cafe\u{301}", reference: 1),
    ])
    #expect(frame.strata.count == 2)
  }

  @Test("given no units, the frame is empty and has a hash")
  func empty() throws {
    let frame = try Frame([])
    #expect(frame.size == 0)
    // printf '' | sha256sum
    #expect(frame.hash == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("given a separator inside a field, the frame is refused", arguments: ["T\u{1F}1", "T\n1"])
  func separators(ticket: String) {
    #expect(throws: Problem.self) {
      try Frame([Frame.Unit(source: "desk", ticket: ticket, agent: "a", reference: 1)])
    }
  }
}

@Suite("Standings in a frame")
struct StandingTests {
  // python3 -c 'import hmac; print(hmac.new(bytes(range(32)), b"desk\x1fT1\x1fann", "sha256").hexdigest())'
  @Test("the hash is what anyone's HMAC-SHA256 gives, and a ticket drawn before has no rank")
  func hash() throws {
    let frame = try Frame([
      Frame.Unit(source: "desk", ticket: "T1", agent: "ann", reference: 1),
      Frame.Unit(source: "desk", ticket: "T2", agent: "ann", reference: 2),
    ])
    let seed = try #require(Seed(UInt8(0)..<32))
    let standings = frame.standings(of: frame.strata[0], seed: seed, excluding: [2])
    #expect(standings.map(\.hash) == standings.map(\.hash).sorted())
    #expect(
      standings.first { $0.ticket == "T1" }?.hash == "45009f85c04a9da0447e2c089ca638d4c7e47c5940b570418e1945c158ff2c22")
    #expect(standings.filter { $0.rank != nil }.map(\.ticket) == ["T1"])
  }
}
