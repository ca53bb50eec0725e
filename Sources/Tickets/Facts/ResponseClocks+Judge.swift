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
    let hasDuration = clock.outcome == .none
    if hasDuration, let end = clock.endedAt {
      clock.elapsed = end - clock.startedAt - paused(pauses, until: end) { $1 - $0 }
    }
    guard let index = standards.index(at: clock.startedAt) else { return }
    clock.standard = Int16(clamping: index)
    setTarget(&clock, timeline, revision: index)
    let hours = calendar(clock)
    if hasDuration, let hours, let end = clock.endedAt {
      let pause = paused(pauses, until: end, hours.business)
      clock.business = hours.business(from: clock.startedAt, to: end) - pause
    }
    clock.dueAt = due(clock, pauses, in: clock.targetIsBusiness ? hours ?? .always : .always)
    guard hasDuration, let target = clock.target else { return }
    let measured = clock.targetIsBusiness ? clock.business : clock.elapsed
    clock.outcome = (measured ?? 0) <= target ? .met : .breached
  }

  private func setTarget(_ clock: inout Clock, _ timeline: Timeline, revision: Int) {
    let fields = timeline.fields(at: clock.endedAt)
    let target = standards.revisions[revision].standard.policy(for: fields)?.target(clock.kind)
    clock.target = target?.limit(fields.priority)
    let hours = clock.target == nil ? nil : target?.calendar
    clock.targetIsBusiness = hours != nil
    clock.calendar = hours ?? standards.revisions[revision].standard.calendar
  }

  private func calendar(_ clock: Clock) -> BusinessCalendar? {
    guard let revision = clock.standard, let index = clock.calendar else { return nil }
    let calendars = standards.revisions[Int(revision)].standard.calendars
    return calendars.indices.contains(Int(index)) ? calendars[Int(index)].calendar : nil
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
  private func due(_ clock: Clock, _ pauses: [Pause], in hours: BusinessCalendar) -> Instant? {
    guard var allowed = clock.target else { return nil }
    for pause in pauses where clock.endedAt.map({ pause.start < $0 }) ?? true {
      guard let due = hours.due(allowed, after: clock.startedAt), pause.start < due else { break }
      guard let end = pause.end else { return nil }
      allowed += hours.business(from: pause.start, to: end)
    }
    return hours.due(allowed, after: clock.startedAt)
  }
}
