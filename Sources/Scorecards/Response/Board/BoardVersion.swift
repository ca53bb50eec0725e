package import Store

/// What the response board depends on, as numbers that change with it and are quick to read.
package struct BoardVersion: Sendable, Equatable {
  private let marks: [Int64]

  package static func read(_ connection: any Connection) throws -> Self {
    let marks = try connection.first(
      """
      SELECT (SELECT max(id) FROM import), (SELECT max(at) FROM overtime_reason),
        (SELECT max(starts_at) FROM standard_in_force), (SELECT max(id) FROM publication),
        (SELECT max(seq) FROM audit WHERE action = 'setting.changed'),
        (SELECT max(seq) FROM audit WHERE action = 'facts.recomputed'),
        (SELECT max(seq) FROM audit WHERE action = 'import.undone')
      """
    ) { row in try (0..<7).map { try row.optional($0, as: Int64.self) ?? 0 } }
    return Self(marks: marks ?? [])
  }
}
