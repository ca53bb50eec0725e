import Kernel

extension ResponseClocks {
  /// Gives a clock its durations, its target, what it is due and its outcome.
  ///
  /// The target is that of the fields when the clock ended: a later change of priority re-targets a running clock
  /// without moving its start, and leaves an ended one alone.
  func judge(_ clock: inout Clock, _ timeline: Timeline, pauses: [Pause]) {
    if let end = clock.endedAt, end < clock.startedAt {
      clock.outcome = .invalid
      return
    }
    let end = clock.outcome == .none ? clock.endedAt : nil
    if let end { clock.elapsed = end - clock.startedAt - paused(pauses, until: end) { $1 - $0 } }
    guard let (index, judge) = judge(at: clock.startedAt) else { return }
    clock.standard = Int16(clamping: index)
    setTarget(&clock, timeline, judge)
    if let end, let calendar = clock.calendar {
      let pause = paused(pauses, until: end) { judge.business(calendar, from: $0, to: $1) }
      clock.business = judge.business(calendar, from: clock.startedAt, to: end) - pause
    }
    clock.dueAt = due(clock, pauses, judge)
    if end != nil { settle(&clock) }
  }

  private func setTarget(_ clock: inout Clock, _ timeline: Timeline, _ judge: StandardJudge) {
    let priority = timeline.priority(at: clock.endedAt)
    let target = judge.target(clock.kind, timeline.fields, priority)
    clock.target = target?.limit(priority)
    let hours = clock.target == nil ? nil : target?.calendar
    clock.targetIsBusiness = hours != nil
    clock.calendar = hours ?? judge.calendar
  }

  private func settle(_ clock: inout Clock) {
    guard let target = clock.target, let measured = clock.targetIsBusiness ? clock.business : clock.elapsed else {
      return
    }
    clock.outcome = measured <= target ? .met : .breached
  }

  private func paused(
    _ pauses: [Pause], until end: Instant, _ length: (Instant, Instant) -> Milliseconds
  ) -> Milliseconds {
    var total: Milliseconds = 0
    for pause in pauses where pause.start < end {
      total += length(pause.start, min(pause.end ?? end, end))
    }
    return total
  }

  /// The instant at which the target is, or would have been, reached; nil when a pause that has not ended comes first.
  private func due(_ clock: Clock, _ pauses: [Pause], _ judge: StandardJudge) -> Instant? {
    guard var allowed = clock.target else { return nil }
    let calendar = clock.targetIsBusiness ? clock.calendar : nil
    for pause in pauses where clock.endedAt.map({ pause.start < $0 }) ?? true {
      guard let due = judge.due(allowed, after: clock.startedAt, calendar), pause.start < due else { break }
      guard let end = pause.end else { return nil }
      allowed += calendar.map { judge.business($0, from: pause.start, to: end) } ?? end - pause.start
    }
    return judge.due(allowed, after: clock.startedAt, calendar)
  }
}
