/// A point at which a record of a draw is not what its frame, seed and skips give.
package enum DrawDifference: Hashable, Sendable {
  /// The record names a way of drawing that this version does not know; nothing else was compared.
  case algorithm(recorded: String)
  case commitment(recorded: String, seed: String)
  case frameHash(recorded: String, frame: String)
  case frameSize(recorded: Int, frame: Int)
  case sampleSize(recorded: Int, redrawn: Int)
  /// An agent of the frame without a share in the record.
  case agentMissing(String)
  /// An agent of the record who is not in the frame.
  case agentUnknown(String)
  case tickets(agent: String, recorded: Int, frame: Int)
  case quota(agent: String, recorded: Int, redrawn: Int)
  /// A ticket that the record calls drawn and the seed does not give.
  case notDrawn(agent: String, ticket: Int64)
  /// A ticket that the seed gives and the record does not have.
  case notRecorded(agent: String, ticket: Int64)
  /// The same tickets in another order of ranks.
  case order(agent: String)
}

extension DrawRecord {
  /// Draws again from the frame and the seed and names every difference; none when the record is true.
  package func differences(from frame: Frame, seed: Seed) -> [DrawDifference] {
    guard algorithm == Draw.algorithm else { return [.algorithm(recorded: algorithm)] }
    let recorded = Dictionary(shares.map { ($0.agent, $0) }) { first, _ in first }
    let excluded = recorded.mapValues(\.excluded)
    let redrawn = Draw(from: frame, seed: seed, rate: rate, excluded: excluded, skipped: recorded.mapValues(\.skipped))
    return headDifferences(frame, seed, redrawn) + agentDifferences(frame)
      + redrawn.shares.flatMap { share in
        recorded[share.agent].map { differences(between: $0, and: share, in: frame) } ?? []
      }
  }

  private func headDifferences(_ frame: Frame, _ seed: Seed, _ redrawn: Draw) -> [DrawDifference] {
    var differences: [DrawDifference] = []
    let frameHash = frame.hash
    if commitment != seed.commitment {
      differences.append(.commitment(recorded: commitment, seed: seed.commitment))
    }
    if self.frameHash != frameHash { differences.append(.frameHash(recorded: self.frameHash, frame: frameHash)) }
    if frameSize != frame.size { differences.append(.frameSize(recorded: frameSize, frame: frame.size)) }
    let size = redrawn.shares.reduce(0) { $0 + $1.quota }
    if sampleSize != size { differences.append(.sampleSize(recorded: sampleSize, redrawn: size)) }
    return differences
  }

  private func agentDifferences(_ frame: Frame) -> [DrawDifference] {
    let (known, recorded) = (Set(frame.strata.map(\.agent)), Set(shares.map(\.agent)))
    return known.subtracting(recorded).sorted().map { .agentMissing($0) }
      + recorded.subtracting(known).sorted().map { .agentUnknown($0) }
  }

  private func differences(between recorded: Share, and redrawn: Draw.Share, in frame: Frame) -> [DrawDifference] {
    let (agent, drawn) = (recorded.agent, redrawn.drawn.map { frame.references[$0.position] })
    var differences: [DrawDifference] = []
    if recorded.tickets != redrawn.tickets {
      differences.append(.tickets(agent: agent, recorded: recorded.tickets, frame: redrawn.tickets))
    }
    if recorded.quota != redrawn.quota {
      differences.append(.quota(agent: agent, recorded: recorded.quota, redrawn: redrawn.quota))
    }
    if recorded.drawn == drawn { return differences }
    let (was, now) = (Set(recorded.drawn), Set(drawn))
    differences += was.subtracting(now).sorted().map { .notDrawn(agent: agent, ticket: $0) }
    differences += now.subtracting(was).sorted().map { .notRecorded(agent: agent, ticket: $0) }
    return was == now ? differences + [.order(agent: agent)] : differences
  }
}
