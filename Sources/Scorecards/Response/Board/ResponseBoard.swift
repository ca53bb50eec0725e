import Content
package import Kernel
import People
import Quality
package import Store
package import Tickets

/// The open tickets of a database with what runs on them, as it stood at one moment.
package struct ResponseBoard: Sendable {
  /// At most so many open tickets are looked at, those that were created last.
  package static let reach = 5_000

  package let version: BoardVersion
  /// Whether more tickets are open than the board looks at.
  package let hasMore: Bool
  /// The teams that somebody belongs to, by name.
  package let teams: [String]
  /// Whether reviewers are not to know whose a ticket is.
  package let hidesAgents: Bool
  let entries: [OpenClocks.Entry]
  let standards: StandardTimeline
  let agents: [Agent.ID: Agent]
  let reasons: [OverdueClocks.Key: OverdueClocks.Recorded]
  /// Its root causes are the reasons.
  let rubric: Rubric?

  /// Reads the board, or gives back the one at hand when nothing has changed since.
  package static func read(_ connection: any Connection, unlessStill old: ResponseBoard? = nil) throws -> ResponseBoard
  {
    let version = try BoardVersion.read(connection)
    if let old, old.version == version { return old }
    let (entries, hasMore) = try OpenClocks(connection).newest(reach)
    return try ResponseBoard(version, entries, hasMore: hasMore, connection)
  }

  /// The board of one ticket, however many are open; empty when nothing runs on it.
  package static func of(_ ticket: Ticket.ID, _ connection: any Connection) throws -> ResponseBoard {
    let entry = try OpenClocks(connection).of(ticket)
    return try ResponseBoard(
      try BoardVersion.read(connection), entry.map { [$0] } ?? [], hasMore: false, connection)
  }

  private init(
    _ version: BoardVersion, _ entries: [OpenClocks.Entry], hasMore: Bool, _ connection: any Connection
  ) throws {
    let agents = try Agents(connection).all()
    (self.version, self.entries, self.hasMore) = (version, entries, hasMore)
    hidesAgents = try TeamSettings.read(connection).blindNames
    teams = Set(agents.compactMap(\.team)).sorted()
    standards = try StandardsInForce(connection).timeline()
    self.agents = Dictionary(keepingFirst: agents.map { ($0.id, $0) })
    reasons = try OverdueClocks(connection, at: .distantPast).reasons(for: entries.map(\.ticket))
    rubric = try Revisions(connection).current(Rubric.self, name: OvertimeReport.rubric)?.value
  }

  /// Nil when no standard was ever published, so that nothing is due.
  package var countdown: Countdown? { standards.revisions.last?.standard.countdown }

  /// The open ticket of that id, if somebody may see it; nil otherwise.
  package func item(_ ticket: Ticket.ID, for scope: BoardScope, at now: Instant) -> BoardItem? {
    let entry = entries.first { $0.ticket == ticket && takes($0, scope) }
    return entry.flatMap { item($0, at: now) }
  }

  /// What somebody sees of it at an instant.
  package func list(_ filter: BoardFilter, for scope: BoardScope, at now: Instant) -> BoardList {
    BoardList(seen(filter, scope, now), light: filter.light, order: filter.order, hasMore: hasMore)
  }

  /// All rows that a filter finds, in its order.
  package func items(_ filter: BoardFilter, for scope: BoardScope, at now: Instant) -> [BoardItem] {
    seen(filter, scope, now).filter { filter.light == nil || $0.light == filter.light }.sorted(by: filter.order)
  }

  private func seen(_ filter: BoardFilter, _ scope: BoardScope, _ now: Instant) -> [BoardItem] {
    entries.filter { entry in
      takes(entry, scope) && (filter.team == nil || filter.team == team(of: entry))
        && (filter.channel == nil || filter.channel == entry.fields.channel)
    }.compactMap { item($0, at: now) }
  }

  private func team(of entry: OpenClocks.Entry) -> String? { entry.holder.flatMap { agents[$0]?.team } }

  private func takes(_ entry: OpenClocks.Entry, _ scope: BoardScope) -> Bool {
    scope.takes(entry.holder, team: team(of: entry))
  }

  private func item(_ entry: OpenClocks.Entry, at now: Instant) -> BoardItem? {
    let running = entry.clocks.map { Running($0, standards.standard(of: $0), at: now) }
    guard let first = running.min(by: { $0.urgency < $1.urgency }) else { return nil }
    let agent = entry.holder.flatMap { agents[$0] }
    let key = OverdueClocks.Key(ticket: entry.ticket, kind: first.clock.kind, turn: Int(first.clock.turn))
    return BoardItem(
      ticket: entry.ticket, number: entry.number, subject: entry.subject, channel: entry.fields.channel,
      priority: entry.fields.priority, tier: entry.fields.tier, agent: agent?.name, team: agent?.team,
      kind: first.clock.kind, target: first.clock.target, dueAt: first.clock.dueAt, light: first.light,
      isRunning: first.isRunning, reason: reasons[key].map { title(ofReason: $0.id) }, left: first.left ?? 0)
  }
}

extension ResponseBoard {
  private func title(ofReason id: String) -> LocalizedText {
    rubric?.rootCause(id)?.path.last?.title ?? LocalizedText(zh: id, en: id)
  }
}

/// A running clock at an instant.
private struct Running {
  let clock: Clock
  let left: Milliseconds?
  let light: Countdown.Light?
  let isRunning: Bool

  init(_ clock: Clock, _ standard: ResponseStandard?, at now: Instant) {
    let remaining = standard?.remaining(clock, at: now)
    (self.clock, left, light) = (clock, remaining?.left, remaining?.light)
    let hours = clock.targetIsBusiness ? clock.calendar.flatMap { standard?.hours($0) } : nil
    isRunning = remaining?.light == .breached || remaining != nil && hours?.isOpen(at: now) ?? true
  }

  /// What is overdue for the longest comes first, then what is red, and what is never due last.
  var urgency: (Int, Milliseconds) { (light.urgency, left ?? .max) }
}

extension StandardTimeline {
  fileprivate func standard(of clock: Clock) -> ResponseStandard? {
    clock.standard.flatMap { revisions.indices.contains(Int($0)) ? revisions[Int($0)].standard : nil }
  }
}

extension ResponseStandard {
  fileprivate func hours(_ index: Int16) -> BusinessCalendar? {
    calendars.indices.contains(Int(index)) ? calendars[Int(index)].calendar : nil
  }
}
