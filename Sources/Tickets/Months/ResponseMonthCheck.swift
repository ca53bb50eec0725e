package import Kernel
package import Store

/// Adds the day sheets up again and compares them with the stored sums of months.
package struct ResponseMonthCheck {
  /// One sentence a difference, by month and agent.
  package private(set) var differences: [Sentence] = []

  /// Goes through every day sheet; changes nothing.
  package init(_ connection: any Connection) throws {
    let months = ResponseMonths(connection)
    let stored = try connection.rows("SELECT DISTINCT month FROM response_month") { try $0.get(0, as: String.self) }
    for month in try Set(months.months()).union(stored.compactMap { Month($0) }).sorted() {
      try compare(month, try months.sums(of: month), connection)
    }
  }

  private mutating func compare(
    _ month: Month, _ sums: [Int64: ResponseMonth], _ connection: any Connection
  ) throws {
    var expected = sums
    var wrong: Set<Int64> = []
    try connection.forEach("SELECT agent_id, sums FROM response_month WHERE month = \(month.description)") { row in
      let (agent, found) = (try row.get(0, as: Int64.self), try row.withBytes(1) { ResponseMonth($0) })
      if found == nil || expected.removeValue(forKey: agent) != found { wrong.insert(agent) }
    }
    for agent in wrong.union(expected.keys).sorted() {
      differences.append("responses of \(month), agent \(agent): do not add up to the day sheets")
    }
  }
}
