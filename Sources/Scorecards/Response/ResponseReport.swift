package import Kernel
package import People
package import Tickets

/// Table 1, the response monitor: response figures of a day or a month, a row for each agent, channel, priority or team.
package struct ResponseReport: Sendable, Equatable {
  /// What a row stands for.
  package enum Grouping: String, CaseIterable, Sendable {
    case agent, channel, priority, team
  }

  /// Whose figures a row shows.
  package enum Subject: Hashable, Sendable {
    case agent(Agent.ID, name: String)
    case team(String)
    case channel(Channel)
    case priority(Priority)
    /// Tickets that nobody holds, or agents without a team.
    case unassigned
  }

  package struct Row: Sendable, Equatable {
    package let subject: Subject
    package let figures: ResponseFigures
  }

  package let period: ReportPeriod
  package let grouping: Grouping
  /// Where its days begin and end.
  package let zone: Zone
  /// The instant as of which clocks that still run were judged.
  package let now: Instant
  /// By name, channel or priority; what is nobody's last.
  package private(set) var rows: [Row]
  /// Everything together: percentiles are those of all values, not of the rows.
  package let total: ResponseFigures
  /// Every duration in milliseconds by kind of clock, for the pictures of how they are spread.
  package let durations: [ClockKind: [Milliseconds]]

  /// The report on what day sheets come to for each subject.
  ///
  /// - Parameter hasSolves: Whether anything was solved around that time; without it, clocks of resolutions that ran
  ///   into their targets would say something about the export and not about anybody's work, and are left out.
  package init(
    period: ReportPeriod, grouping: Grouping, zone: Zone, now: Instant, totals: [Subject: SheetTotals],
    hasSolves: Bool = true
  ) {
    self.period = period
    self.grouping = grouping
    self.zone = zone
    self.now = now
    // In one order always, so that the last digit of a deviation does not change from run to run.
    let totals = totals.sorted { $0.key < $1.key }
    var sum = SheetTotals()
    for (_, totals) in totals { sum.add(totals) }
    rows = totals.map { Row(subject: $0, figures: ResponseFigures($1, at: now, hasSolves: hasSolves)) }
    total = ResponseFigures(sum, at: now, hasSolves: hasSolves)
    durations = Dictionary(
      keepingFirst: ClockKind.allCases.map { kind in
        (kind, kind == .resolution && !hasSolves ? [] : sum.values(ClockMeasures(kind).elapsed))
      })
  }

  /// The same report with its rows at these positions, which are all of them in another order.
  package func reordered(_ positions: [Int]) -> ResponseReport {
    var report = self
    report.rows = positions.filter(rows.indices.contains).map { rows[$0] }
    return report
  }

  /// The same report with its rows in an order of Table 1; as it is when no column has that id.
  package func sorted(_ order: ReportOrder?) -> ResponseReport {
    guard let order, let positions = monitor(ReportLabels(.en)).positions(order) else { return self }
    return reordered(positions)
  }
}

extension ResponseReport.Subject: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    let (one, other) = (left.order, right.order)
    return (one.rank, one.name) < (other.rank, other.name)
  }

  private var order: (rank: Int, name: String) {
    switch self {
    case .agent(let id, let name): (0, "\(name)\u{0}\(id)")
    case .team(let name): (0, name)
    case .channel(let channel): (Int(channel.rawValue), "")
    case .priority(let priority): (-Int(priority.rawValue), "")
    case .unassigned: (.max, "")
    }
  }
}
