import Testing

@testable import Sampling

@Suite("Seed and ranks")
struct SeedTests {
  // python3 -c "import hashlib; print(hashlib.sha256(bytes(range(32))).hexdigest())"
  @Test("given a seed, its commitment is the SHA-256 of its bytes")
  func commitment() throws {
    #expect(try seed().commitment == "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd")
    #expect(try seed().hexadecimal == "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
  }

  @Test("given other than 32 bytes, there is no seed", arguments: [0, 31, 33])
  func length(count: Int) {
    #expect(Seed([UInt8](repeating: 7, count: count)) == nil)
  }

  // python3 -c "import hmac,hashlib; [print(hmac.new(bytes(range(32)), '\x1f'.join(u).encode(), hashlib.sha256).hexdigest())
  //   for u in [('zendesk','1001','li.na'), ('zendesk','1002','li.na'), ('表格','工单-7','王伟')]]"
  @Test("given units, their ranks are Python's HMAC-SHA256 of their lines")
  func ranks() throws {
    let frame = try Frame([
      Frame.Unit(source: "zendesk", ticket: "1001", agent: "li.na", reference: 1),
      Frame.Unit(source: "zendesk", ticket: "1002", agent: "li.na", reference: 2),
      Frame.Unit(source: "表格", ticket: "工单-7", agent: "王伟", reference: 3),
    ])
    let ranker = Ranker(try seed())
    #expect(
      (0..<3).map { ranker.rank($0, in: frame).hexadecimal } == [
        "516361c144697855567703dce814944fd3423ff5a41b5cf639e112d4ff2fc3da",
        "f9c92414d2f9665e6dec3a6766a7f03b84a13d7ef2df4b8501fc14eb952c5499",
        "f7e439fe3e0623a2a7987c421650dafc26c656632df117f726087f8cf9ac44b9",
      ])
  }

  // python3 -c "import hmac,hashlib; print(hmac.new(bytes(range(32)), b'\x1fquota\x1fli.na', hashlib.sha256).hexdigest())"
  @Test("given another purpose, the rank is the HMAC of the purpose and the text")
  func purposes() throws {
    let rank = Ranker(try seed(), .quota).rank("li.na")
    #expect(rank.hexadecimal == "2f63ecdfcab57fd782d592df3d89ed5afb7adf95caefda0014e9a22d00c48d1a")
  }

  @Test("given a generator, each new seed is another one")
  func fresh() {
    var generator = SeededGenerator(1)
    let seeds = Set((0..<100).map { _ in Seed(from: &generator) })
    #expect(seeds.count == 100)
  }

  @Test("given many units at once, each has the rank that it has alone")
  func many() throws {
    let frame = try Frame(units([3000, 4000]))
    let ranker = Ranker(try seed(), .order)
    let ranked = ranker.ranked(Array(0..<frame.size), in: frame)
    #expect(ranked.map(\.position) == Array(0..<frame.size))
    #expect(ranked.allSatisfy { $0.rank == ranker.rank($0.position, in: frame) })
  }

  @Test("the smallest ranks are the first of all sorted ones", arguments: [0, 1, 2, 50, 1400, 6999, 7000, 9000])
  func smallest(count: Int) throws {
    let frame = try Frame(units([7000]))
    let ranked = Ranker(try seed()).ranked(Array(0..<frame.size), in: frame)
    #expect(Ranked.smallest(count, of: ranked) == Array(ranked.sorted().prefix(count)))
  }
}
