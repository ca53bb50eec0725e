import Charts
import Content
package import Foundation
package import HTML
import Kernel
import Quality
import Tabular
import Tickets

extension OvertimeReport {
  /// A row for each overdue clock; times are ISO 8601 in the team's zone with its offset, `late_s` seconds.
  package func csv(byteOrderMark: Bool = false) -> [UInt8] {
    let bones = Dictionary(keepingFirst: causes.map { ($0.id, $0.bone) })
    var writer = CSVWriter(byteOrderMark: byteOrderMark)
    writer.row(
      ["ticket", "agent", "clock", "turn", "due_at", "ended_at", "late_s", "bone", "reason", "note"].map {
        .text($0)
      })
    for clock in clocks {
      let bone = clock.reason.flatMap { bones[$0] ?? nil }
      writer.row([
        .text(clock.number), .text(clock.agent ?? ""), .text(clock.kind.name), .integer(clock.turn),
        .text(zone.stamp(clock.dueAt)), .text(clock.endedAt.map { zone.stamp($0) } ?? ""),
        .number(Double(clock.late(at: now)) / 1000, decimals: 3), .text(bone?.rawValue ?? ""),
        .text(clock.reason ?? ""), .text(clock.note ?? ""),
      ])
    }
    return writer.bytes
  }

  /// The report as JSON; the fields are those of `OvertimeDocument`, their names with underscores.
  package func json() throws -> Data { try ReportJSON.encode(OvertimeDocument(self)) }

  /// The report as one HTML file, with its causes as bars.
  package func page(_ labels: ReportLabels) -> Markup {
    ReportPage(
      labels.language, title: title(labels), subtitle: subtitle(labels), findings: findings(labels),
      tables: tables(labels), pictures: pictures(labels)
    ).body
  }

  /// The causes as bars, under the table of that index.
  package func pictures(_ labels: ReportLabels) -> [Int: ReportPicture] {
    causes.isEmpty ? [:] : [2: bars(labels)]
  }

  private func bars(_ labels: ReportLabels) -> ReportPicture {
    let most = causes.map(\.count).max()
    let sorted = causes.sorted { ($1.count, $0.id) < ($0.count, $1.id) }
    let finding = sorted.first.map { "\(labels.overtime.mostFrequent)\($0.title[labels.language])" } ?? ""
    let chart = BarList(
      text: ChartText(id: "causes", title: finding, summary: labels.overtimeReasons, empty: labels.overtime.none),
      bars: sorted.map { cause in
        let bone = cause.bone?.title[labels.language] ?? labels.overtime.unknownBone
        return BarList.Bar(
          label: "\(bone) › \(cause.title[labels.language])", value: Double(cause.count), written: "\(cause.count)",
          isEmphasised: cause.count == most)
      }, width: 640)
    return ReportPicture(finding: finding, drawing: chart.body)
  }
}

/// A report on overtime as JSON.
struct OvertimeDocument: Encodable {
  /// Always `overtime`.
  let report = "overtime"
  /// `2024-05`.
  let month: String
  let zone: String
  /// ISO 8601.
  let asOf: String
  let overdue: Int
  let explained: Int
  let causes: [Cause]
  let clocks: [Clock]

  init(_ report: OvertimeReport) {
    (month, zone, asOf) = ("\(report.month)", report.zone.name, "\(report.now)")
    overdue = report.clocks.count
    explained = overdue - report.unexplained.count
    causes = report.causes.map { Cause(bone: $0.bone?.rawValue, reason: $0.id, count: $0.count) }
    clocks = report.clocks.map { Clock($0, now: report.now) }
  }

  struct Cause: Encodable {
    /// `people`, `process`, `tools`, `resources`; left out when the rubric does not know the reason any more.
    let bone: String?
    /// The id of a root cause of the rubric.
    let reason: String
    let count: Int
  }

  struct Clock: Encodable {
    let ticket: String
    let agent: String?
    /// `first_response`, `next_reply`, `resolution`.
    let clock: String
    let turn: Int
    let dueAt: String
    /// Left out while it runs.
    let endedAt: String?
    let lateMs: Int64
    let reason: String?
    let note: String?

    init(_ clock: OverdueClock, now: Instant) {
      (ticket, agent, self.clock, turn) = (clock.number, clock.agent, clock.kind.name, clock.turn)
      (dueAt, endedAt) = ("\(clock.dueAt)", clock.endedAt.map { "\($0)" })
      (lateMs, reason, note) = (clock.late(at: now), clock.reason, clock.note)
    }
  }
}

extension Zone {
  /// `2026-08-01T09:30:00+08:00`: the zone's own clock with its offset from UTC.
  fileprivate func stamp(_ instant: Instant) -> String {
    let minutes = offset(at: instant) / 60_000
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    let two = { (number: Int64) in (number < 10 ? "0" : "") + String(number) }
    let clock = String(wallClock(at: instant).description.prefix(19))
    return clock + (minutes < 0 ? "-" : "+") + two(hours) + ":" + two(rest)
  }
}
