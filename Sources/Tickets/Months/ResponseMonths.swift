package import Kernel
package import Store

/// What each agent's first responses of a month add up to, kept true to the day sheets in every transaction that changes
/// them; an agent of 0 stands for no one.
package struct ResponseMonths {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Hands over each agent's sums of a month.
  package func forEach(in month: Month, _ body: (Int64, ResponseMonth) throws -> Void) throws {
    try connection.forEach("SELECT agent_id, sums FROM response_month WHERE month = \(month.description)") { row in
      guard let sums = try row.withBytes(1, { ResponseMonth($0) }) else {
        throw StoreError(.unreadable, cause: "sums of the responses of \(month) cannot be read")
      }
      try body(try row.get(0), sums)
    }
  }

  /// Adds what changed, by agent, to a month's sums.
  func add(_ changes: [Int64: ResponseMonth], to month: Month) throws {
    let agents = changes.keys.sorted()
    for start in stride(from: 0, to: agents.count, by: Self.agentsAtOnce) {
      var some: [Int64: ResponseMonth] = [:]
      for agent in agents[start..<min(start + Self.agentsAtOnce, agents.count)] { some[agent] = changes[agent] }
      try connection.forEach(
        """
        DELETE FROM response_month WHERE month = \(month.description) AND agent_id IN \(list: some.keys.sorted())
        RETURNING agent_id, sums
        """
      ) { row in
        if let sums = try row.withBytes(1, { ResponseMonth($0) }) { some[try row.get(0)]?.add(sums) }
      }
      try insert(some, month)
    }
  }

  private func insert(_ sums: [Int64: ResponseMonth], _ month: Month) throws {
    var rows = RowBuffer()
    for (agent, sums) in sums.sorted(by: { $0.key < $1.key }) where !sums.isEmpty {
      guard sums.isPossible else {
        throw Problem(
          .conflict, "The sums of \(month) do not agree with the day sheets.",
          remedy: "Run `assay verify --repair`, then try again.")
      }
      rows.append(month.description)
      rows.append(agent)
      rows.append(blob: sums.encoded())
    }
    try connection.insert(rows, into: BulkTable("response_month", ["month", "agent_id", "sums"]))
  }

  /// Makes all sums anew from the day sheets.
  package func makeAll() throws {
    try connection.execute("DELETE FROM response_month")
    for month in try months() { try insert(try sums(of: month), month) }
  }

  /// The months that have day sheets.
  func months() throws -> [Month] {
    guard let span = try DaySheets(connection).span() else { return [] }
    var months = [Month(containing: span.lowerBound)]
    while let last = months.last, last.next.first <= span.upperBound { months.append(last.next) }
    return months
  }

  /// A month added up from its day sheets; those that cannot be read are left to whoever checks the sheets.
  func sums(of month: Month) throws -> [Int64: ResponseMonth] {
    var sums: [Int64: ResponseMonth] = [:]
    try connection.forEach(
      "SELECT agent_id, sheet FROM day_sheet WHERE day BETWEEN \(month.first) AND \(month.last)"
    ) { row in
      _ = try row.withBytes(1) { try sums[row.get(0), default: ResponseMonth()].add(sheet: $0) }
    }
    return sums.filter { !$0.value.isEmpty }
  }

  /// Makes all sums anew, in one transaction, when a step of the schema left a setting that asks for it.
  package static func renew(_ database: any Database) async throws {
    guard try await database.read(isAskedFor) else { return }
    try await database.write { connection in
      // Another program may have done it while this one waited.
      guard try isAskedFor(connection) else { return }
      try ResponseMonths(connection).makeAll()
      try connection.execute("DELETE FROM setting WHERE name = 'response months'")
    }
  }

  private static func isAskedFor(_ connection: any Connection) throws -> Bool {
    try connection.value("SELECT count(*) FROM setting WHERE name = 'response months'", as: Int.self) != 0
  }

  /// A statement binds no more values than an engine takes.
  private static let agentsAtOnce = 500
}
