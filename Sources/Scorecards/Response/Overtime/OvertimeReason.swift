package import Kernel
package import People
package import Quality
package import Tickets

/// Why a clock ran beyond its target: one of a rubric's root causes, checked.
package struct OvertimeReason: Sendable {
  /// Of the root cause.
  package let id: String
  package let bone: Bone
  /// From the bone's own cause down to this one.
  package let path: [RootCause]

  /// The root cause of that id; throws a `Problem` that lists all of them when there is none.
  package init(_ id: String, in rubric: Rubric) throws {
    guard let (bone, path) = rubric.rootCause(id) else {
      let all = Bone.allCases.map { bone in
        "  \(bone.rawValue): \((rubric.rootCauses[bone] ?? []).flatMap(Self.ids).joined(separator: ", "))"
      }
      throw Problem(
        .invalid, "“\(id)” is no root cause of the rubric \(rubric.id).",
        remedy: "Use one of:\n\(all.joined(separator: "\n"))")
    }
    (self.id, self.bone, self.path) = (id, bone, path)
  }

  /// `People › Working habits › Too many chats at once`.
  package func title(_ language: Language) -> String {
    ([bone.title[language]] + path.map { $0.title[language] }).joined(separator: " › ")
  }

  private static func ids(_ cause: RootCause) -> [String] { [cause.id] + cause.causes.flatMap(ids) }
}

extension OverdueClocks {
  /// Records a reason for a ticket's overdue clocks, or for those of one kind, and returns them.
  ///
  /// - Throws: `Problem` when the ticket has no such overdue clock.
  package func explain(
    _ ticket: Ticket.ID, called number: String, kind: ClockKind?, reason: OvertimeReason, note: String?,
    by actor: Actor
  ) throws -> [OverdueClock] {
    let overdue = try of(ticket)
    let chosen = overdue.filter { kind == nil || $0.kind == kind }
    guard !chosen.isEmpty else {
      let others = Set(overdue.map(\.kind.name)).sorted().listed()
      throw Problem(
        .missing,
        kind.map { "Ticket “\(number)” is not overdue in its \($0.name), so there is nothing to explain." }
          ?? "Ticket “\(number)” is not overdue, so there is nothing to explain.",
        remedy: others.isEmpty ? "" : "It is overdue in its \(others).")
    }
    try record(reason.id, note: note, for: chosen, of: ticket, by: actor)
    return chosen
  }

  /// The overdue clocks of a ticket that still run.
  package func running(on ticket: Ticket.ID) throws -> [OverdueClock] {
    try of(ticket).filter { $0.endedAt == nil }
  }

  /// Records a reason for the overdue clocks of a ticket that still run.
  ///
  /// - Throws: `Problem` when there is none any more.
  package func explainRunning(
    _ ticket: Ticket.ID, called number: String, reason: OvertimeReason, note: String?, by actor: Actor
  ) throws {
    let chosen = try running(on: ticket)
    guard !chosen.isEmpty else {
      throw Problem(
        .conflict, "Ticket “\(number)” is not overdue any more, so there is nothing to explain.",
        remedy: "Go back to the board.")
    }
    try record(reason.id, note: note, for: chosen, of: ticket, by: actor)
  }
}
