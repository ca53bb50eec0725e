package import Kernel

/// How an export's columns become tickets: which column means what, and how its values are to be read.
package struct Mapping: FileMapping, Equatable {
  /// A column, or what stands for it.
  package struct Column: Sendable, Equatable {
    /// The header; nil when `constant` stands for the column.
    package var header: String?
    package var constant: String?
    /// The header of the time of day, when date and time stand apart.
    package var timeHeader: String?
    package var format: TimeFormat?
    /// For a duration instead of a point in time: what one means, in milliseconds.
    package var unit: Milliseconds?
    /// What the export's words mean in ours, by the word as it stands in the file.
    package var values: [String: String] = [:]
    /// The highest mark of a satisfaction scale.
    package var scale: Int?
    package var place: Problem.Place?

    package init(header: String? = nil, constant: String? = nil) {
      self.header = header
      self.constant = constant
    }
  }

  /// A time in which ratings say nothing about agents, such as an outage.
  package struct Incident: Sendable, Equatable {
    package var title: String
    package var starts: WallClock
    package var ends: WallClock
  }

  /// The name of the system that exported; ticket ids are unique within it.
  package var source = "export"
  /// Where the clocks of times without an offset hang.
  package var zone: Zone?
  /// Read offsets in the file as decoration: the times are wall-clock times of `zone`.
  package var ignoresOffsets = false
  package var headerRow: Int?
  package var columns: [TicketField: Column] = [:]
  package var ignored: [String] = []
  /// Values that mean “nothing here”, beside the empty one.
  package var missing: Set<String> = ["-", "--", "—", "?", "N/A", "n/a", "NULL", "null", "nil", "None"]
  package var incidents: [Incident] = []
  /// Authors that are programs, by name.
  package var robots: Set<String> = []
  /// Customers that are shared addresses and not one person, by name.
  package var sharedCustomers: Set<String> = []

  /// Set when a row is an event and not a ticket; `columns` then says what else is known of a ticket.
  package var events: EventLayout?

  package static let thing: Sentence = "ticket"

  package init() {}

  package static let essentials: [TicketField] = [.externalID, .createdAt]

  package static func recognised(_ headers: [String]) -> Mapping {
    var mapping = Mapping()
    var ranks: [TicketField: Int] = [:]
    for header in headers {
      guard let (field, rank) = PlainHeaders.find(header), rank < ranks[field] ?? .max else { continue }
      ranks[field] = rank
      mapping.columns[field] = Column(header: header)
      mapping.columns[field]?.unit = PlainHeaders.unit(header)
    }
    mapping.deriveFirstReply()
    if let id = PlainHeaders.ownID(among: headers) { mapping.columns[.externalID] = Column(header: id) }
    return mapping
  }

  package func requireEssentials(file: String) throws {
    guard events == nil else { return }
    try refuseLacking(
      file: file,
      remedy:
        "Run `assay import FILE --propose > mapping.yaml`, correct the proposal and import with --mapping mapping.yaml."
    )
  }

  package var headers: [String] { columns.values.flatMap(\.headers) + (events?.headers ?? []) }

  /// Without a time of the first reply, takes the helpdesk's minutes from creation to it.
  private mutating func deriveFirstReply() {
    guard columns[.firstReplyAt] == nil, var column = columns[.vendorFirstResponse] else { return }
    column.unit = column.unit ?? 60_000
    columns[.firstReplyAt] = column
  }
}
