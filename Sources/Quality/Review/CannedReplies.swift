import Content
import Kernel
import People
import Store
import Tickets

/// Tells which tickets an agent answered mostly with stock phrases or with the same wording as other customers got.
///
/// A ticket counts as canned when that holds for at least half of what the agent wrote to the customer in it. Wording is
/// compared with the agent's other tickets drawn in the week up to the day of the draw.
final class CannedReplies {
  private struct Span: Hashable {
    let agent: Agent.ID
    let day: Day
  }

  private static let days = 7
  private static let tickets = 40

  private let connection: any Connection
  private let hasMessages: Bool
  private var phrases: [String: CannedPhrases] = [:]
  private var repeated: [Span: [Ticket.ID: [Bool]]] = [:]
  /// The draws of the week up to a day, the latest first.
  private var weeks: [Day: [Int64]] = [:]

  init(_ connection: any Connection) throws {
    self.connection = connection
    hasMessages = try connection.first("SELECT 1 FROM message LIMIT 1", { _ in true }) != nil
  }

  /// Those of the tasks whose tickets are canned by the rubric of that task; `rubrics` holds one for each.
  func canned(_ tasks: [ReviewTask], _ rubrics: [Published<Rubric>]) throws -> Set<QueuedReview.ID> {
    guard hasMessages else { return [] }
    let replies = try replies(in: tasks.map(\.ticket))
    var canned: Set<QueuedReview.ID> = []
    for (task, rubric) in zip(tasks, rubrics) {
      let own = (replies[task.ticket] ?? []).filter { $0.agent == task.agent }.map(\.text)
      if try !own.isEmpty && isCanned(own, task, rubric) { canned.insert(task.id) }
    }
    return canned
  }

  private func isCanned(_ own: [String], _ task: ReviewTask, _ rubric: Published<Rubric>) throws -> Bool {
    let hash = rubric.revision.hash
    let list = phrases[hash] ?? CannedPhrases(rubric.value.cannedPhrases)
    phrases[hash] = list
    let stock = own.map(list.isCanned)
    if 2 * stock.count(where: \.self) >= own.count { return true }
    let same = try repetition(Span(agent: task.agent, day: task.day))[task.ticket] ?? []
    let either = stock.indices.count { stock[$0] || ($0 < same.count && same[$0]) }
    return 2 * either >= own.count
  }

  /// For each of the agent's drawn tickets, which of the replies stand in other tickets too.
  private func repetition(_ span: Span) throws -> [Ticket.ID: [Bool]] {
    if let known = repeated[span] { return known }
    let replies = try replies(in: try drawn(span))
    let all = replies.sorted { $0.key < $1.key }.flatMap { ticket, replies in
      replies.filter { $0.agent == span.agent }.map {
        RepeatedWording.Reply(ticket: ticket.rawValue, text: $0.text)
      }
    }
    var found: [Ticket.ID: [Bool]] = [:]
    for (reply, isRepeated) in zip(all, RepeatedWording().isRepeated(all)) {
      found[Ticket.ID(reply.ticket), default: []].append(isRepeated)
    }
    if repeated.count > 5000 { repeated.removeAll() }
    repeated[span] = found
    return found
  }

  /// The agent's tickets drawn in the week up to the day, the latest first; a few for a busy agent are enough.
  private func drawn(_ span: Span) throws -> [Ticket.ID] {
    let draws = try week(until: span.day)
    let places = Dictionary(keepingFirst: draws.enumerated().map { ($0.element, $0.offset) })
    // By draw, so that the tickets are found by the table's key and never by reading all of them.
    let all = try connection.rows(
      "SELECT draw_id, ticket_id FROM draw_ticket WHERE draw_id IN \(list: draws) AND agent_id = \(span.agent)"
    ) { (place: places[try $0.get(0)] ?? 0, ticket: try $0.get(1, as: Ticket.ID.self)) }
    return all.sorted { ($0.place, $0.ticket) < ($1.place, $1.ticket) }.prefix(Self.tickets).map(\.ticket)
  }

  private func week(until day: Day) throws -> [Int64] {
    if let known = weeks[day] { return known }
    let draws = try connection.rows(
      "SELECT id FROM draw WHERE day BETWEEN \(day - (Self.days - 1)) AND \(day) ORDER BY day DESC, id"
    ) { try $0.get(0, as: Int64.self) }
    weeks[day] = draws
    return draws
  }

  /// What agents wrote to the customers, in order.
  private func replies(in tickets: [Ticket.ID]) throws -> [Ticket.ID: [(agent: Agent.ID?, text: String)]] {
    var found: [Ticket.ID: [(agent: Agent.ID?, text: String)]] = [:]
    try connection.forEach(
      """
      SELECT ticket_id, agent_id, body FROM message
      WHERE ticket_id IN \(list: tickets) AND role = \(Role.agent) AND public = 1 ORDER BY ticket_id, at, seq
      """
    ) { found[try $0.get(0), default: []].append((try $0.optional(1), try $0.get(2))) }
    return found
  }
}
