package import Kernel
package import Sampling
package import Store

/// The seeds of days to come: secret, while their hashes are published.
package struct SeedCommitments {
  /// A seed that waits for its day.
  package struct Entry: Sendable, Equatable {
    package let day: Day
    package let commitment: String
    package let madeAt: Instant
    let seed: Seed
  }

  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// What was committed for a day, if anything.
  package func entry(for day: Day) throws -> Entry? { try first("WHERE day = \(day)") }

  /// The first commitment of a day from that one on that is not drawn; nil when there is none.
  package func next(from day: Day) throws -> Entry? {
    try first(
      """
      c WHERE c.day >= \(day) AND NOT EXISTS (SELECT 1 FROM draw d WHERE d.kind = 'random' AND d.day = c.day)
      ORDER BY c.day LIMIT 1
      """)
  }

  private func first(_ condition: SQL) throws -> Entry? {
    try connection.first("SELECT day, commitment, made_at, seed FROM seed_commitment \(condition)") { row in
      guard let seed = Seed(try row.get(3, as: [UInt8].self)) else {
        throw StoreError(.unreadable, cause: "a stored seed has not 32 bytes")
      }
      return Entry(day: try row.get(0), commitment: try row.get(1), madeAt: try row.get(2), seed: seed)
    }
  }

  /// Commits a seed for each of the days that has none.
  package func commit(to days: some Sequence<Day>, at now: Instant, newSeed: () -> Seed) throws {
    for day in days {
      let seed = newSeed()
      try connection.execute(
        """
        INSERT INTO seed_commitment (day, commitment, seed, made_at)
        VALUES (\(day), \(seed.commitment), \(seed.bytes), \(now)) ON CONFLICT (day) DO NOTHING
        """)
    }
  }
}

/// How much a published commitment proves about a draw's seed.
package enum SeedPromise: Sendable, Equatable {
  /// The hash was published while the day's tickets could not all be known: nobody chose the seed for its sample.
  case beforeDayEnded(Instant)
  /// The hash was published only after the day was over.
  case afterDayEnded(Instant)
  /// The seed was made for the draw itself.
  case withDraw

  init(of draw: StoredDraw, dayEnd: Instant) {
    if draw.committedAt < dayEnd {
      self = .beforeDayEnded(draw.committedAt)
    } else {
      self = draw.committedAt < draw.drawnAt ? .afterDayEnded(draw.committedAt) : .withDraw
    }
  }
}
