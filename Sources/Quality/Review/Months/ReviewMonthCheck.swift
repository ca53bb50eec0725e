package import Kernel
internal import People
package import Store

/// Adds the review sheets up again and compares them with the stored sums of months.
package struct ReviewMonthCheck {
  /// One sentence a difference, by month and agent.
  package private(set) var differences: [Sentence] = []

  /// Goes through every review sheet; changes nothing.
  package init(_ connection: any Connection) throws {
    let months = ReviewMonths(connection)
    let stored = try connection.rows("SELECT DISTINCT month FROM review_month") { try $0.get(0, as: String.self) }
    for month in try Set(months.months()).union(stored.compactMap { Month($0) }).sorted() {
      try compare(month, try months.sums(of: month), connection)
    }
  }

  private mutating func compare(
    _ month: Month, _ sums: [Agent.ID: ReviewSums], _ connection: any Connection
  ) throws {
    var expected = sums
    var wrong: Set<Agent.ID> = []
    try connection.forEach("SELECT agent_id, sums FROM review_month WHERE month = \(month.description)") { row in
      let (agent, found) = (try row.get(0, as: Agent.ID.self), try row.withBytes(1) { ReviewSums($0) })
      if found == nil || expected.removeValue(forKey: agent) != found { wrong.insert(agent) }
    }
    for agent in wrong.union(expected.keys).sorted() {
      differences.append("reviews of \(month), agent \(agent): do not add up to the review sheets")
    }
  }
}
