import Content
import Kernel
import People
import Quality
import Scorecards
import Tickets

/// Asks why a ticket is overdue, and records it.
enum BoardReasonRoutes {
  /// Who may say why; the others only look.
  static let roles: Roles = [.agent, .manager, .administrator]

  static func add(to routes: inout Routes) {
    routes.get(BoardLinks.reason, for: .only(roles)) { visit in .page(try await page(visit)) }
    routes.post(BoardLinks.reason, for: .only(roles), record)
  }

  private static func page(
    _ visit: Visit, _ form: Fields = Fields(), _ problem: Problem? = nil
  ) async throws -> BoardReasonPage {
    let item = try await item(visit)
    let (clocks, rubric) = try await visit.read { connection in
      (
        try OverdueClocks(connection, at: visit.now).running(on: item.ticket),
        try Revisions(connection).required(Rubric.self, name: OvertimeReport.rubric).value
      )
    }
    return BoardReasonPage(
      item: item, clocks: clocks, now: visit.now, rubric: rubric, reason: form["reason"] ?? clocks.first?.reason,
      note: form["note"] ?? clocks.first?.note, problem: problem)
  }

  private static func record(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let item = try await item(visit)
    do {
      let id = try form.text("reason", called: BoardWords.reason)
      let note = form.text("note") == nil ? nil : try form.text("note", called: BoardWords.note, upTo: 500)
      try await visit.write { connection in
        let rubric = try Revisions(connection).required(Rubric.self, name: OvertimeReport.rubric).value
        try OverdueClocks(connection, at: visit.now).explainRunning(
          item.ticket, called: item.number, reason: try OvertimeReason(id, in: rubric), note: note,
          by: .user(visit.user.id))
      }
      return .redirect(BoardLinks.board, saying: BoardWords.recorded(item.number))
    } catch let problem as Problem where problem.kind == .invalid {
      return .page(try await page(visit, form, problem))
    }
  }

  /// The ticket of the address; others' tickets are as good as missing.
  private static func item(_ visit: Visit) async throws -> BoardItem {
    let ticket = Ticket.ID(try visit.caller.number("ticket"))
    let item = try await visit.read {
      try ResponseBoard.of(ticket, $0).item(ticket, for: BoardScope(visit.user), at: visit.now)
    }
    guard let item else { throw Caller.nothingHere }
    return item
  }
}
