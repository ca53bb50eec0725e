/// Where each field of a ticket stands in a file's records; a field that the file does not have stands nowhere.
///
/// Spelled out, because a look-up by name for every field of every row would cost more than reading it.
struct FileColumns: Sendable {
  /// A field and its position in a record, -1 for none.
  struct Column: Sendable {
    let field: TicketField
    let position: Int
  }

  let externalID, subject, channel, category, priority, tier, status, customer, agent, solver, team, tags: Column
  let createdAt, handoffAt, firstReplyAt, solvedAt, closedAt, updatedAt, csatAt: Column
  let reopens, outbound, complaint, csat: Column
  let vendor: [Column]
  private let positions: [TicketField: Int]

  init(_ positions: [TicketField: Int]) {
    func column(_ field: TicketField) -> Column { Column(field: field, position: positions[field] ?? -1) }
    self.positions = positions
    (externalID, subject, channel, category) = (
      column(.externalID), column(.subject), column(.channel), column(.category)
    )
    (priority, tier, status, customer) = (column(.priority), column(.tier), column(.status), column(.customer))
    (agent, solver, team, tags) = (column(.agent), column(.solver), column(.team), column(.tags))
    (createdAt, handoffAt, firstReplyAt) = (column(.createdAt), column(.handoffAt), column(.firstReplyAt))
    (solvedAt, closedAt, updatedAt) = (column(.solvedAt), column(.closedAt), column(.updatedAt))
    (csatAt, reopens, outbound) = (column(.csatAt), column(.reopens), column(.outbound))
    (complaint, csat) = (column(.complaint), column(.csat))
    vendor = TicketField.vendorDurations.map(column).filter { $0.position >= 0 }
  }

  /// The names and other texts of one line.
  var names: [Column] { [agent, solver, team, category, customer, subject, tags] }

  /// What the file has columns for, before a row is read.
  var tells: Telling {
    var tells: Telling = solvedAt.position >= 0 || closedAt.position >= 0 ? .solves : []
    if complaint.position >= 0 { tells.insert(.complaints) }
    if reopens.position >= 0 { tells.insert(.reopens) }
    return tells
  }

  /// The position of a field, for messages about it.
  func position(of field: TicketField) -> Int? { positions[field] }
}

/// How each time of a ticket is read.
struct TimeColumns: Sendable {
  var createdAt, handoffAt, firstReplyAt, solvedAt, closedAt, updatedAt, csatAt: TimeColumn

  /// Times that no clock showed.
  var skipped: Int {
    createdAt.skippedTimes + handoffAt.skippedTimes + firstReplyAt.skippedTimes + solvedAt.skippedTimes
      + closedAt.skippedTimes + updatedAt.skippedTimes + csatAt.skippedTimes
  }

  /// Days without a time of day, where it decides how long something took.
  var datesAlone: Int {
    createdAt.datesAlone + handoffAt.datesAlone + firstReplyAt.datesAlone + solvedAt.datesAlone + closedAt.datesAlone
  }

  init(_ mapping: Mapping, headers: [String]) {
    func column(_ field: TicketField) -> TimeColumn { TimeColumn(field, mapping, headers: headers) }
    (createdAt, handoffAt, firstReplyAt) = (column(.createdAt), column(.handoffAt), column(.firstReplyAt))
    (solvedAt, closedAt, updatedAt, csatAt) = (
      column(.solvedAt), column(.closedAt), column(.updatedAt), column(.csatAt)
    )
  }
}
