import Content
package import Kernel
package import People
import Store

/// What judging a stretch of the past by the current response standard would change.
package struct StandardComparison: Sendable, Equatable {
  package struct Change: Sendable, Equatable {
    package var ticket: Ticket.ID
    package var clock: ClockKind
    package var turn: Int
    package var was: Outcome
    package var becomes: Outcome
  }

  package var clocks = 0
  package var changes: [Change] = []
}

extension StandardsInForce {
  /// Judges every clock that started on or after a day by the current revision and lists what comes out otherwise;
  /// with `applying`, that becomes the stored truth.
  package func rejudge(from day: Day, applying author: (actor: Actor, now: Instant)? = nil) throws -> StandardComparison
  {
    let zone = try TeamSettings.read(connection).zone
    let start = zone.start(of: day)
    guard let published = try Revisions(connection).allCurrent(ResponseStandard.self).last else {
      throw Problem(.missing, "No response standard is published.", remedy: "Run `assay publish Rubrics`.")
    }
    let kept = try timeline().revisions.filter { $0.from < start }
    let then = StandardTimeline.Revision(
      from: kept.isEmpty ? .distantPast : start, hash: published.revision.hash, standard: published.value)
    let silent = try TellingSources(connection).silent()
    let comparison = try compare(
      with: ResponseClocks(StandardTimeline(kept + [then]), silent: silent), from: start)
    if let author {
      try Recount(connection).recount(
        """
        t.created_at >= \(start) OR t.handoff_at >= \(start)
        OR t.id IN (SELECT ticket_id FROM message WHERE at >= \(start))
        """
      ) {
        try put(published.revision.hash, from: then.from)
      }
      try AuditLog(connection).append(
        .factsRecomputed, AuditSubject("day", day.description),
        after: [
          "standard": .text(published.revision.hash), "clocks": .integer(comparison.clocks),
          "changed": .integer(comparison.changes.count),
        ], by: author.actor, at: author.now)
    }
    return comparison
  }

  private func compare(with clocks: ResponseClocks, from start: Instant) throws -> StandardComparison {
    var comparison = StandardComparison()
    var blocks = TicketBlocks(connection)
    var fresh: [Clock] = []
    try blocks.visit { ticket, messages, stored in
      fresh.removeAll(keepingCapacity: true)
      _ = clocks.measure(ticket, messages: messages, into: &fresh)
      let kept = try stored.withUnsafeBufferPointer { try StoredClocks.unpack($0, ticket.anchors) }
      for (old, new) in zip(kept, fresh) where old.startedAt >= start {
        comparison.clocks += 1
        guard old.outcome != new.outcome else { continue }
        comparison.changes.append(
          .init(ticket: ticket.id, clock: new.kind, turn: Int(new.turn), was: old.outcome, becomes: new.outcome))
      }
    }
    return comparison
  }
}
