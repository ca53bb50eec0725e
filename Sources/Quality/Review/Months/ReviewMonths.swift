package import Kernel
package import People
package import Store
internal import Tickets

/// What each agent's reviews of a month add up to, kept true to the review sheets in every transaction that changes them.
///
/// Where a reviewed ticket's channel or priority changes, the sums follow when the database is opened the next time.
package struct ReviewMonths {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Hands over each agent's sums of a month.
  package func forEach(in month: Month, _ body: (Agent.ID, ReviewSums) throws -> Void) throws {
    try connection.forEach("SELECT agent_id, sums FROM review_month WHERE month = \(month.description)") { row in
      guard let sums = try row.withBytes(1, { ReviewSums($0) }) else {
        throw StoreError(.unreadable, cause: "sums of the reviews of \(month) cannot be read")
      }
      try body(try row.get(0), sums)
    }
  }

  /// Makes the sums of the months of these places anew from the sheets.
  func make(_ places: some Sequence<ReviewSheets.Place>) throws {
    var agents: [Month: Set<Agent.ID>] = [:]
    for place in places { agents[place.day.month, default: []].insert(place.agent) }
    for (month, agents) in agents.sorted(by: { $0.key < $1.key }) { try make(month, agents.sorted()) }
  }

  private func make(_ month: Month, _ agents: [Agent.ID]) throws {
    for start in stride(from: 0, to: agents.count, by: Self.agentsAtOnce) {
      let some = Array(agents[start..<min(start + Self.agentsAtOnce, agents.count)])
      try connection.execute(
        "DELETE FROM review_month WHERE month = \(month.description) AND agent_id IN \(list: some)")
      var rows = RowBuffer()
      for (agent, sums) in try sums(of: month, some).sorted(by: { $0.key < $1.key }) {
        rows.append(month.description)
        rows.append(agent.rawValue)
        rows.append(blob: sums.encoded())
      }
      try connection.insert(rows, into: BulkTable("review_month", ["month", "agent_id", "sums"]))
    }
  }

  /// Makes all sums anew from the sheets.
  package func makeAll() throws {
    try connection.execute("DELETE FROM review_month")
    for month in try months() { try make(month, try agents(in: month)) }
    try RemixedTickets(connection).clear()
  }

  /// The months that have review sheets.
  func months() throws -> [Month] {
    let days = try connection.rows("SELECT DISTINCT day FROM review_sheet") { try $0.get(0, as: Day.self) }
    return Set(days.map(\.month)).sorted()
  }

  /// A month's sums, added up from its sheets.
  func sums(of month: Month) throws -> [Agent.ID: ReviewSums] { try sums(of: month, try agents(in: month)) }

  private func agents(in month: Month) throws -> [Agent.ID] {
    try connection.rows(
      """
      SELECT DISTINCT agent_id FROM review_sheet WHERE day BETWEEN \(month.first) AND \(month.last) ORDER BY agent_id
      """
    ) { try $0.get(0) }
  }

  private func sums(of month: Month, _ agents: [Agent.ID]) throws -> [Agent.ID: ReviewSums] {
    var sums: [Agent.ID: ReviewSums] = [:]
    for start in stride(from: 0, to: agents.count, by: Self.agentsAtOnce) {
      var sheets: [Agent.ID: MonthOfSheets] = [:]
      try connection.forEach(
        """
        SELECT agent_id, sheet FROM review_sheet
        WHERE day IN \(list: month.days)
          AND agent_id IN \(list: Array(agents[start..<min(start + Self.agentsAtOnce, agents.count)]))
        """
      ) { row in _ = try row.withBytes(1) { try sheets[row.get(0), default: MonthOfSheets()].add($0) } }
      let mixes = try TicketMixes(connection).mixes(of: sheets.values.flatMap { $0.scores.map(\.ticket) })
      for (agent, sheets) in sheets where !sheets.scores.isEmpty { sums[agent] = sheets.sums(mixes) }
    }
    return sums
  }

  /// Brings the sums up to date, in one transaction, where a step of the schema or a change of tickets asks for it.
  package static func renew(_ database: any Database) async throws {
    guard try await database.read({ try isStale($0) || RemixedTickets($0).isAny() }) else { return }
    try await database.write { connection in
      // Another program may have done it while this one waited.
      guard try isStale(connection) else { return try ReviewMonths(connection).settle() }
      try ReviewMonths(connection).makeAll()
      try connection.execute("DELETE FROM setting WHERE name = 'review months'")
    }
  }

  private static func isStale(_ connection: any Connection) throws -> Bool {
    try connection.value("SELECT count(*) FROM setting WHERE name = 'review months'", as: Int.self) != 0
  }

  /// Makes the sums anew in which tickets are whose channel or priority changed.
  private func settle() throws {
    let tickets = try RemixedTickets(connection).all()
    var places: Set<ReviewSheets.Place> = []
    for start in stride(from: 0, to: tickets.count, by: Self.agentsAtOnce) {
      try connection.forEach(
        """
        SELECT DISTINCT r.day, r.agent_id FROM assignment a JOIN review r ON r.assignment_id = a.id
        WHERE a.ticket_id IN \(list: Array(tickets[start..<min(start + Self.agentsAtOnce, tickets.count)]))
        """
      ) { places.insert(ReviewSheets.Place(day: try $0.get(0), agent: try $0.get(1))) }
    }
    try make(places)
    try RemixedTickets(connection).clear()
  }

  /// A statement binds no more values than an engine takes.
  private static let agentsAtOnce = 500
}

/// The review sheets of one agent's month, put together.
private struct MonthOfSheets {
  var scores: [ReviewSheet.Score] = []
  private var points: [String: ReviewSheet.Points] = [:]

  /// Adds a sheet; one that cannot be read is left to whoever checks the sheets.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    _ = ReviewSheet.read(bytes) { score in
      scores.append(score)
    } points: { name, sums in
      points[String(decoding: name, as: UTF8.self), default: ReviewSheet.Points()].add(sums)
    }
  }

  func sums(_ mixes: [Int64: Int]) -> ReviewSums {
    var sums = ReviewSums()
    for score in scores { if let mix = mixes[score.ticket] { sums.add(score, mix: mix) } }
    sums.criteria = points.filter { $0.value.count > 0 }.mapValues { ScoreSums($0) }
    return sums
  }
}
