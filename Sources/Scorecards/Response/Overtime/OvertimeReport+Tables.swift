import Charts
import Kernel
import Quality
import Tickets

extension OvertimeReport {
  package func title(_ labels: ReportLabels) -> String { "\(labels.overtimeReasons) \(month)" }

  package func subtitle(_ labels: ReportLabels) -> String {
    "\(labels.asOf) \(ResponseReport.written(now, zone)) · \(zone.name)"
  }

  /// Sentences that stand in place of tables when nothing was overdue, and what was not judged.
  package func findings(_ labels: ReportLabels) -> [String] {
    (clocks.isEmpty ? [labels.overtime.none] : [])
      + (unjudged > 0 ? [labels.overtime.noSolves.replacing("%", with: "\(unjudged)")] : [])
  }

  /// By clock, by bone, by cause, and what nobody has explained, of that at most `limit` rows.
  package func tables(_ labels: ReportLabels, limit: Int = .max) -> [ReportTable] {
    guard !unexplained.isEmpty else { return summaries(labels) }
    var missing = missing(labels, 0..<limit)
    let hidden = unexplained.count - missing.rows.count
    missing.notes = (hidden > 0 ? ["… +\(hidden)"] : []) + [labels.overtime.record]
    return summaries(labels) + [missing]
  }

  /// By clock, by bone and by cause.
  package func summaries(_ labels: ReportLabels) -> [ReportTable] {
    guard !clocks.isEmpty else { return [] }
    return [byClock(labels)] + (causes.isEmpty ? [] : [byBone(labels), byCause(labels)])
  }

  private func byClock(_ labels: ReportLabels) -> ReportTable {
    let words = labels.overtime
    var table = ReportTable(
      words.byClock,
      columns: [
        .init(words.clock, .name), .init(words.overdue), .init(words.explained), .init(words.share, unit: "%"),
      ])
    func row(_ name: String, _ clocks: [OverdueClock], isTotal: Bool = false) -> ReportTable.Row {
      let explained = clocks.count { $0.reason != nil }
      return .init(
        [.text(name), .count(clocks.count), .count(explained), share(explained, of: clocks.count)], isTotal: isTotal)
    }
    table.rows = ClockKind.allCases.map { kind in row(labels.title(of: kind), clocks.filter { $0.kind == kind }) }
    table.rows.append(row(labels.total, clocks, isTotal: true))
    return table
  }

  private func byBone(_ labels: ReportLabels) -> ReportTable {
    let words = labels.overtime
    var table = ReportTable(
      words.byBone, columns: [.init(words.bone, .name), .init(words.count), .init(words.share, unit: "%")])
    let bones: [Bone?] = Bone.allCases + (count(under: nil) > 0 ? [nil] : [])
    table.rows = bones.map { bone in
      .init([
        .text(bone?.title[labels.language] ?? words.unknownBone), .count(count(under: bone)),
        share(count(under: bone), of: reasonCount),
      ])
    }
    return table
  }

  private func byCause(_ labels: ReportLabels) -> ReportTable {
    let words = labels.overtime
    var table = ReportTable(
      words.byCause,
      columns: [
        .init(words.bone, .word), .init(words.cause, .name), .init(words.count), .init(words.share, unit: "%"),
      ])
    table.rows = causes.map { cause in
      .init([
        .text(cause.bone?.title[labels.language] ?? words.unknownBone), .text(cause.title[labels.language]),
        .count(cause.count), share(cause.count, of: reasonCount),
      ])
    }
    return table
  }

  /// What nobody has explained, as far as it stands at these positions.
  package func missing(_ labels: ReportLabels, _ positions: Range<Int>) -> ReportTable {
    let words = labels.overtime
    var table = ReportTable(
      "\(words.unexplained) (\(unexplained.count))",
      columns: [
        .init(words.ticket, .word), .init(labels.agent, .name), .init(words.clock, .word), .init(words.due, .word),
        .init(words.late),
      ])
    let format = DurationText(labels).format
    table.rows = unexplained[positions.clamped(to: unexplained.indices)].map { clock in
      .init([
        .text(clock.number), .text(clock.agent ?? labels.nobody), .text(labels.title(of: clock.kind)),
        .text(ResponseReport.written(clock.dueAt, zone)),
        .text(clock.endedAt == nil ? words.stillRuns : format(Double(clock.late(at: now)))),
      ])
    }
    return table
  }

  private var reasonCount: Int { causes.reduce(0) { $0 + $1.count } }

  private func share(_ part: Int, of whole: Int) -> ReportCell {
    whole > 0 ? .number(Double(part) * 100 / Double(whole), decimals: 1) : .none
  }
}
