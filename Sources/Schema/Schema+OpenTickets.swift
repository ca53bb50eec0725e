import Store

extension Schema {
  /// Finds what is open, and whether a reason was recorded lately, without looking at what is settled.
  static let openTickets = Migration(
    "open tickets",
    [
      "CREATE INDEX ticket_open ON ticket (created_at) WHERE status < 4 AND excluded = 0",
      "CREATE INDEX overtime_reason_at ON overtime_reason (at)",
    ])
}
