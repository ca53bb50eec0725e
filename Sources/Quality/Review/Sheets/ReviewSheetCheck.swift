package import Kernel
package import People
package import Store

/// Adds the reviews up again and compares them with the stored sheets.
package struct ReviewSheetCheck {
  /// A sheet that does not follow from the reviews.
  package struct Difference: Sendable, Equatable {
    package enum Kind: Sendable {
      case missing
      case wrong
    }

    package let day: Day
    package let agent: Agent.ID
    package let kind: Kind

    package var sentence: Sentence {
      switch kind {
      case .missing: "review sheet of \(day), agent \(agent): is missing"
      case .wrong: "review sheet of \(day), agent \(agent): does not add up to the reviews"
      }
    }
  }

  /// How many sheets are stored.
  package private(set) var sheets = 0
  /// By day and agent.
  package private(set) var differences: [Difference] = []

  /// Goes through every review that counts; changes nothing.
  package init(_ connection: any Connection) throws {
    let stored = try connection.rows("SELECT DISTINCT day FROM review_sheet") { try $0.get(0, as: Day.self) }
    for day in try Set(CountedReviews(connection).days()).union(stored).sorted() { try compare(day, connection) }
  }

  private mutating func compare(_ day: Day, _ connection: any Connection) throws {
    var expected: [Agent.ID: [UInt8]] = [:]
    for (agent, sheet) in try CountedReviews(connection).sheets(of: day) { expected[agent] = sheet.encoded() }
    var found: [Difference] = []
    try connection.forEach("SELECT agent_id, sheet FROM review_sheet WHERE day = \(day)") { row in
      sheets += 1
      let agent: Agent.ID = try row.get(0)
      if try expected.removeValue(forKey: agent) != row.get(1, as: [UInt8].self) {
        found.append(Difference(day: day, agent: agent, kind: .wrong))
      }
    }
    found += expected.keys.map { Difference(day: day, agent: $0, kind: .missing) }
    differences += found.sorted { $0.agent < $1.agent }
  }
}
