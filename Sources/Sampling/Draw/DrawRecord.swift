/// What is kept of a draw so that anyone can redo it.
package struct DrawRecord: Sendable, Equatable {
  /// What is kept of one agent's share.
  package struct Share: Sendable, Equatable {
    package var agent: String
    /// Number of the agent's tickets in the frame.
    package var tickets: Int
    package var quota: Int
    /// References of tickets that had been drawn before.
    package var excluded: Set<Int64>
    /// References of tickets that reviewers skipped.
    package var skipped: Set<Int64>
    /// References of the drawn tickets that were not skipped, smallest rank first.
    package var drawn: [Int64]

    package init(
      agent: String, tickets: Int, quota: Int, excluded: Set<Int64> = [], skipped: Set<Int64> = [], drawn: [Int64]
    ) {
      self.agent = agent
      self.tickets = tickets
      self.quota = quota
      self.excluded = excluded
      self.skipped = skipped
      self.drawn = drawn
    }
  }

  package var algorithm: String
  /// The seed's SHA-256, published before the day.
  package var commitment: String
  package var rate: SamplingRate
  package var frameHash: String
  package var frameSize: Int
  /// Number of tickets drawn before any was skipped: the sum of the quotas.
  package var sampleSize: Int
  package var shares: [Share]

  package init(
    algorithm: String, commitment: String, rate: SamplingRate, frameHash: String, frameSize: Int, sampleSize: Int,
    shares: [Share]
  ) {
    self.algorithm = algorithm
    self.commitment = commitment
    self.rate = rate
    self.frameHash = frameHash
    self.frameSize = frameSize
    self.sampleSize = sampleSize
    self.shares = shares
  }

  /// The record of a draw just made.
  package init(of draw: Draw, from frame: Frame, seed: Seed, rate: SamplingRate, excluded: [String: Set<Int64>] = [:]) {
    self.init(
      algorithm: Draw.algorithm, commitment: seed.commitment, rate: rate, frameHash: frame.hash, frameSize: frame.size,
      sampleSize: draw.size,
      shares: draw.shares.map { share in
        Share(
          agent: share.agent, tickets: share.tickets, quota: share.quota, excluded: excluded[share.agent] ?? [],
          drawn: share.drawn.map { frame.references[$0.position] })
      })
  }
}
