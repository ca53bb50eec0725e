import Kernel

/// What a verification reads, in its order: all tickets first, then all sheets.
enum StoredBlock: Sendable {
  case tickets(TicketBlock)
  case sheets([StoredSheet])
}

/// Works out facts and sheets anew and compares them with the stored ones.
struct TicketCheck: Sendable {
  private let clocks: ResponseClocks
  private let contributions: Contributions
  private let names: [Int64: String]
  private var report = Verification.Report()
  private var sheets = SheetFingerprints()
  private var measured: [Clock] = []
  private var entries: [SheetEntry] = []
  private var packed = PackedClocks()
  /// What the tickets of each source show that it says.
  private var shown: [Int64: Telling] = [:]

  /// `names` are those of the sources, by their ids.
  init(_ clocks: ResponseClocks, _ contributions: Contributions, sources names: [Int64: String]) {
    (self.clocks, self.contributions, self.names) = (clocks, contributions, names)
  }

  mutating func add(_ block: StoredBlock) {
    switch block {
    case .tickets(let block):
      for (index, ticket) in block.tickets.enumerated() {
        add(ticket, block.messages(index), stored: block.clocks(index))
      }
    case .sheets(let block): for sheet in block { add(sheet) }
    }
  }

  private mutating func add(_ ticket: Ticket, _ messages: [Timeline.Message], stored: ArraySlice<UInt8>) {
    measured.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    _ = clocks.measure(ticket, messages: messages, into: &measured)
    report.tickets += 1
    shown[ticket.source, default: []].formUnion(ticket.tells)
    report.facts += measured.count
    if packed.pack(measured, ticket.anchors)[...] != stored {
      report.note("ticket \(ticket.id): its facts do not follow from its times")
    }
    contributions.append(ticket, clocks: measured, messages: messages, to: &entries)
    for entry in entries { sheets.add(entry) }
  }

  private mutating func add(_ sheet: StoredSheet) {
    report.sheets += 1
    guard !sheets.agree(with: sheet) else { return }
    report.note("day sheet of \(sheet.key.day), agent \(sheet.key.agent): does not add up to the tickets")
  }

  /// What was found, once every ticket and every sheet has been added.
  func finished() -> Verification.Report {
    var report = report
    for (source, name) in names {
      let silent = Telling.everything.subtracting(shown[source] ?? [])
      for part in silent.symmetricDifference(contributions.silent[source] ?? []).parts { report.note(part.doubt(name)) }
    }
    for key in sheets.missing { report.note("day sheet of \(key.day), agent \(key.agent): is missing") }
    return report
  }
}

extension Telling {
  /// That what is stored of a source does not follow from its tickets.
  fileprivate func doubt(_ source: String) -> Sentence {
    switch self {
    case .solves: "source “\(source)”: whether it says when tickets are solved does not follow from its tickets"
    case .complaints: "source “\(source)”: whether it says which are complaints does not follow from its tickets"
    default: "source “\(source)”: whether it says which were reopened does not follow from its tickets"
    }
  }
}
