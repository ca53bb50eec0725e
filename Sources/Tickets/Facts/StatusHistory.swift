package import Kernel

/// A span in which a resolution clock stands still; without an end it still does.
struct Pause: Equatable {
  var start: Instant
  var end: Instant?
}

/// The changes of a ticket's status, in order, and what they add up to.
package struct StatusHistory: Sendable {
  private let created: Instant
  private let changes: [Timeline.StatusChange]

  package init(_ timeline: Timeline) {
    created = timeline.created
    let given = timeline.statuses
    let isInOrder = !zip(given, given.dropFirst()).contains { $1.at < $0.at }
    changes = isInOrder ? given : Self.inOrder(given)
  }

  /// By time, then by the source's sequence.
  private static func inOrder(_ changes: [Timeline.StatusChange]) -> [Timeline.StatusChange] {
    changes.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// Spans of one status each, from the creation on; the last has no end.
  private var spans: [(status: Status, start: Instant, end: Instant?)] {
    let starts = [Timeline.StatusChange(at: created, status: .new)] + changes
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? max(starts[index + 1].at, created) : nil
      return (starts[index].status, max(starts[index].at, created), end)
    }
  }

  /// The moves to solved or closed from anything else.
  package var solves: [Instant] {
    var (solves, wasSettled): ([Instant], Bool) = ([], false)
    for change in changes {
      if change.status.isSettled, !wasSettled { solves.append(change.at) }
      wasSettled = change.status.isSettled
    }
    return solves
  }

  package var firstSolve: Instant? { solves.first }
  package var lastSolve: Instant? { solves.last }

  /// Whether the last change left the ticket solved or closed.
  package var isSettled: Bool { changes.last?.status.isSettled ?? false }

  /// The moves from solved or closed back to anything else; from solved to closed is none.
  package var reopens: Int {
    zip(changes, changes.dropFirst()).count { $0.status.isSettled && !$1.status.isSettled }
  }

  /// Milliseconds from creation to the first solve.
  package var firstResolution: Milliseconds? { firstSolve.map { $0 - created } }

  /// Milliseconds from creation to the latest solve, if the ticket is solved or closed now.
  package var fullResolution: Milliseconds? { isSettled ? lastSolve.map { $0 - created } : nil }

  /// Milliseconds spent in each status up to an instant.
  package func times(until now: Instant) -> StatusTimes {
    var times = StatusTimes()
    for span in spans {
      let end = min(span.end ?? now, now)
      if end > span.start { times.add(end - span.start, in: span.status) }
    }
    return times
  }

  /// The spans in which the resolution clock stands still: pending, solved and closed, and on hold if wanted.
  func pauses(onHold: Bool) -> [Pause] {
    var pauses: [Pause] = []
    for span in spans where span.end != span.start {
      let stands = span.status == .pending || span.status.isSettled || (onHold && span.status == .hold)
      guard stands else { continue }
      if let last = pauses.last, last.end == span.start {
        pauses[pauses.count - 1].end = span.end
      } else {
        pauses.append(Pause(start: span.start, end: span.end))
      }
    }
    return pauses
  }
}

/// Milliseconds that a ticket spent in each status.
package struct StatusTimes: Hashable, Sendable {
  package private(set) var new: Milliseconds = 0
  package private(set) var open: Milliseconds = 0
  package private(set) var pending: Milliseconds = 0
  package private(set) var hold: Milliseconds = 0

  /// Milliseconds in which the customer waited for the team: new, open and on hold.
  package var requesterWait: Milliseconds { new + open + hold }
  /// Milliseconds in which the team could work: new and open.
  package var agentWork: Milliseconds { new + open }

  mutating func add(_ length: Milliseconds, in status: Status) {
    switch status {
    case .new: new += length
    case .open: open += length
    case .pending: pending += length
    case .hold: hold += length
    case .solved, .closed: break
    }
  }
}
