import Kernel
import People

/// The tickets of a block with their clocks and their entries in day sheets, before the database knows them: agents
/// stand by the importer's number plus one, tickets by 0.
struct MeasuredTickets: Sendable {
  private(set) var tickets: [Ticket] = []
  private var clocks: [Clock] = []
  private var clockEnds: [Int] = []
  private var entries: [SheetEntry] = []
  private var entryEnds: [Int] = []

  /// Adds a ticket and returns what is odd about its times.
  mutating func add(_ ticket: Ticket, _ judge: ResponseClocks, _ contributions: Contributions) -> TimelineWarnings {
    let start = clocks.count
    let warnings = judge.measure(ticket.timeline(messages: []), into: &clocks)
    contributions.append(ticket, clocks: clocks[start...], messages: [], to: &entries)
    tickets.append(ticket)
    clockEnds.append(clocks.count)
    entryEnds.append(entries.count)
    return warnings
  }

  func clocks(_ index: Int) -> ArraySlice<Clock> { clocks[(index == 0 ? 0 : clockEnds[index - 1])..<clockEnds[index]] }

  func entries(_ index: Int) -> ArraySlice<SheetEntry> {
    entries[(index == 0 ? 0 : entryEnds[index - 1])..<entryEnds[index]]
  }
}
