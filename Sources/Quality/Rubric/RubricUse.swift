package import Store

/// Which reviews used which revision of a rubric.
package struct RubricUse {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Counting goes no further than this, so that it takes as long however many reviews there are.
  package static let limit = 1_000

  /// How many reviews that count used each of these revisions; `limit + 1` stands for more than `limit`.
  package func counts(of hashes: Set<String>) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for hash in hashes {
      counts[hash] = try connection.value(
        """
        SELECT count(*) FROM (
          SELECT 1 AS one FROM review WHERE rubric_hash = \(hash) AND latest = 1 LIMIT \(Self.limit + 1)) AS used
        """)
    }
    return counts
  }
}
