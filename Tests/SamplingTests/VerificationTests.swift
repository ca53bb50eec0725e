import Sampling
import Testing

@Suite("Verification")
struct VerificationTests {
  private let rate = SamplingRate.fifth

  private func record(_ frame: Frame, _ seed: Seed, excluded: [String: Set<Int64>] = [:]) -> DrawRecord {
    let draw = Draw(from: frame, seed: seed, rate: rate, excluded: excluded)
    return DrawRecord(of: draw, from: frame, seed: seed, rate: rate, excluded: excluded)
  }

  private func frame() throws -> Frame { try Frame(units([20, 35, 7])) }

  @Test("given an untouched record, there is no difference")
  func same() throws {
    let (frame, seed) = (try frame(), try seed())
    #expect(record(frame, seed, excluded: ["a1": [21, 22, 23]]).differences(from: frame, seed: seed).isEmpty)
  }

  @Test("given a record with a true skip, there is no difference")
  func skip() throws {
    let (frame, seed) = (try frame(), try seed())
    var record = record(frame, seed)
    let skipped = try #require(record.shares[1].drawn.first)
    let after = Draw(from: frame, seed: seed, rate: rate, skipped: ["a1": [skipped]])
    record.shares[1].skipped = [skipped]
    record.shares[1].drawn = after.shares[1].drawn.map { frame.references[$0.position] }
    #expect(record.differences(from: frame, seed: seed).isEmpty)
  }

  @Test("given another seed, the commitment does not fit")
  func otherSeed() throws {
    let (frame, seed) = (try frame(), try seed(1))
    let record = record(frame, try self.seed(0))
    #expect(
      record.differences(from: frame, seed: seed).contains(
        .commitment(recorded: record.commitment, seed: seed.commitment)))
  }

  private func seed(_ number: UInt8 = 0) throws -> Seed { try SamplingTests.seed(number) }

  @Test("given a ticket put in place of a drawn one, both are named")
  func exchanged() throws {
    let (frame, seed) = (try frame(), try seed())
    var record = record(frame, seed)
    let out = record.shares[0].drawn[0]
    let put = try #require((1...20).first { !record.shares[0].drawn.contains($0) })
    record.shares[0].drawn[0] = put
    #expect(
      record.differences(from: frame, seed: seed) == [
        .notDrawn(agent: "a0", ticket: put), .notRecorded(agent: "a0", ticket: out),
      ])
  }

  @Test("given a ticket left out of the frame, hash, size and count differ")
  func missingTicket() throws {
    let seed = try seed()
    let record = record(try frame(), seed)
    let smaller = try Frame(units([20, 35, 6]))
    let differences = record.differences(from: smaller, seed: seed)
    #expect(differences.contains(.frameHash(recorded: record.frameHash, frame: smaller.hash)))
    #expect(differences.contains(.frameSize(recorded: 62, frame: 61)))
    #expect(differences.contains(.tickets(agent: "a2", recorded: 7, frame: 6)))
  }

  @Test("given changed figures, each is named")
  func figures() throws {
    let (frame, seed) = (try frame(), try seed())
    var record = record(frame, seed)
    record.shares[0].quota += 1
    record.shares[2].agent = "zoe"
    record.sampleSize = 99
    #expect(
      record.differences(from: frame, seed: seed) == [
        .sampleSize(recorded: 99, redrawn: 12), .agentMissing("a2"), .agentUnknown("zoe"),
        .quota(agent: "a0", recorded: 5, redrawn: 4),
      ])
  }

  @Test("given ranks in another order, the agent is named")
  func order() throws {
    let (frame, seed) = (try frame(), try seed())
    var record = record(frame, seed)
    record.shares[1].drawn.reverse()
    #expect(record.differences(from: frame, seed: seed) == [.order(agent: "a1")])
  }

  @Test("given an unknown algorithm, that is all that is said")
  func algorithm() throws {
    let (frame, seed) = (try frame(), try seed())
    var record = record(frame, seed)
    record.algorithm = "coin/9"
    #expect(record.differences(from: frame, seed: seed) == [.algorithm(recorded: "coin/9")])
  }
}
