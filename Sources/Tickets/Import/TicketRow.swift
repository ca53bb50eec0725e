import Kernel

/// A ticket as one row of an export says it: checked, yet still pointing into the block of text it was read from.
struct TicketRow: Sendable {
  /// A piece of the block's bytes.
  struct Slice: Sendable {
    var start = 0
    var length = 0
  }

  /// A figure that the helpdesk worked out itself.
  struct VendorFigure: Sendable {
    var field: TicketField
    var milliseconds: Milliseconds
  }

  var line = 0
  var externalID = Slice()
  var subject: Slice?
  var tags: Slice?
  var customer: Slice?
  var csatRaw: Slice?
  /// Numbers of the importer's name tables.
  var category = 0
  var agent: Int?
  var solver: Int?
  var team: Int?
  var channel = Channel.other
  var priority = Priority.normal
  var tier = Tier.standard
  var status = Status.open
  /// Whether the file says where the ticket stands; otherwise its times tell.
  var hasStatus = false
  var exclusion = Exclusion.none
  var createdAt = Instant(0)
  var handoffAt: Instant?
  var firstReplyAt: Instant?
  var solvedAt: Instant?
  var closedAt: Instant?
  var updatedAt: Instant?
  var csatAt: Instant?
  var reopens = 0
  var outbound = false
  var complaint = false
  /// Whether the customer was content; nil when they did not answer.
  var csat: Bool?
  var surveyOffered = false
  /// The helpdesk's own figures, as far as the row has them.
  var vendor: [VendorFigure] = []
  /// Of everything above, so that an unchanged ticket is known again.
  var digest: UInt64 = 0

  func hasTime(after latest: Instant) -> Bool {
    func isLater(_ time: Instant?) -> Bool { time.map { $0 > latest } ?? false }
    return createdAt > latest || isLater(handoffAt) || isLater(firstReplyAt) || isLater(solvedAt)
      || isLater(closedAt) || isLater(updatedAt) || isLater(csatAt)
  }
}

/// The names that rows refer to by number.
struct NameTables: Sendable {
  var agents = ByteTable()
  var teams = ByteTable()
  var categories = ByteTable()
}

/// What a block of the file came to.
struct DecodedBatch: Sendable {
  var bytes: [UInt8]
  var rows: [TicketRow] = []
  /// The tickets of the rows.
  var tickets: [Ticket] = []
  /// What follows from the tickets, once they are measured.
  var measured = MeasuredTickets()
  var rejections: [Rejection] = []
  /// By `ImportWarning`'s position in its list of cases.
  var warnings: [ImportWarning: Int] = [:]
  /// What was masked in the rows.
  var masked: PersonalData.Counts = [:]
  /// The hour in local time of each row's creation, counted.
  var hours: [Int] = Array(repeating: 0, count: 24)
  /// File position after this block, for the progress bar.
  var consumedBytes = 0
  /// Names that came up for the first time in this block, in order.
  var newAgents: [String] = []
  var newTeams: [String] = []
}
