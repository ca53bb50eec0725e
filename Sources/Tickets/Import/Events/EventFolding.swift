import Kernel
import Tabular

/// Folds the events of each case, by time and then in the order of the file, into one record of a table of tickets.
struct EventFolding {
  /// What the columns of the folded table mean.
  let mapping: Mapping
  let header: [String]
  private(set) var records: [RecordBatch] = []
  private let extras: [TicketField]

  /// `layout` and `mapping` are those of the file that `events` were read from.
  init(_ events: EventReader, _ layout: EventLayout, _ mapping: Mapping) {
    extras = mapping.columns.filter { $0.value.header != nil }.keys.sorted { $0.rawValue < $1.rawValue }
    (self.mapping, header) = Self.folded(mapping, extras, layout)
    var byCase: [[Int]] = Array(repeating: [], count: events.cases.count)
    for (index, event) in events.events.enumerated() { byCase[event.number].append(index) }
    var table = Table()
    for (number, indices) in byCase.enumerated() where !indices.isEmpty && !events.spoiled.contains(number) {
      let inOrder = indices.sorted { (events.events[$0].at, $0) < (events.events[$1].at, $1) }.map { events.events[$0] }
      let line = inOrder.map(\.line).min() ?? 0
      table.append(fields(of: number, inOrder, events), line: line)
      if table.batch.records.count >= 8192 { records.append(table.take()) }
    }
    if !table.batch.records.isEmpty { records.append(table.take()) }
  }

  private static let fields: [TicketField] = [
    .externalID, .createdAt, .agent, .solver, .firstReplyAt, .solvedAt, .closedAt, .status, .reopens,
  ]

  private static func folded(
    _ mapping: Mapping, _ extras: [TicketField], _ layout: EventLayout
  ) -> (Mapping, [String]) {
    var folded = mapping
    folded.events = nil
    folded.ignoresOffsets = false
    folded.missing = []
    for field in fields {
      folded.columns[field] = Mapping.Column(header: field.rawValue)
      if field.isTime { folded.columns[field]?.format = TimeFormat("epoch-ms") }
    }
    for field in extras { folded.columns[field]?.header = field.rawValue }
    return (folded, (fields + extras).map(\.rawValue))
  }

  private func fields(of number: Int, _ events: [EventReader.Event], _ all: EventReader) -> [String] {
    let course = EventCourse(events)
    func name(_ agent: Int?) -> String { agent.map(all.agents.text) ?? "" }
    func time(_ instant: Instant?) -> String { instant.map { String($0.rawValue) } ?? "" }
    return [
      all.cases.text(number), time(events.first?.at), name(course.agent), name(course.solver),
      time(course.firstReplyAt),
      time(course.solvedAt), time(course.closedAt), course.status.name, String(course.reopens),
    ] + extras.map { all.extras[number]?[$0]?.text ?? "" }
  }

  /// A block of records under way.
  private struct Table {
    var batch = RecordBatch()

    mutating func append(_ fields: [String], line: Int) {
      batch.records.append(.init(line: line, firstField: batch.fields.count, fieldCount: fields.count))
      for field in fields {
        batch.fields.append(.init(start: UInt32(batch.bytes.count), length: UInt32(field.utf8.count)))
        batch.bytes += field.utf8
      }
    }

    mutating func take() -> RecordBatch {
      defer { batch = RecordBatch() }
      return batch
    }
  }
}

/// What a case's events, in order, come to.
struct EventCourse: Equatable {
  private(set) var status = Status.new
  /// Moves from solved or closed to another state.
  private(set) var reopens = 0
  private(set) var firstReplyAt: Instant?
  /// The latest solve, nil when the case has been reopened since.
  private(set) var solvedAt: Instant?
  private(set) var closedAt: Instant?
  /// Who replied first; otherwise who did something last.
  private(set) var agent: Int?
  private(set) var solver: Int?

  init(_ events: [EventReader.Event]) {
    var replier: Int?
    for event in events {
      agent = event.agent ?? agent
      if event.effect == .firstReply, firstReplyAt == nil { (firstReplyAt, replier) = (event.at, event.agent) }
      if let next = event.effect.status { move(to: next, event) }
    }
    agent = replier ?? agent
  }

  private mutating func move(to next: Status, _ event: EventReader.Event) {
    if status.isSettled, !next.isSettled {
      reopens += 1
      (solvedAt, closedAt, solver) = (nil, nil, nil)
    }
    if next == .solved { (solvedAt, solver) = (event.at, event.agent ?? solver) }
    if next == .closed { closedAt = event.at }
    status = next
  }
}
