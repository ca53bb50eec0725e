import Kernel
import People
import Scorecards
import Store
import Tickets

/// The response reports: Table 1, how times are spread, what was overdue and why, and how three months compare.
enum ReportRoutes {
  static func add(to routes: inout Routes) {
    let access = Place.reports.access
    routes.get(ReportLinks.response, for: access) { visit in .page(try await visit.read { try response($0, visit) }) }
    routes.get(ReportLinks.spread, for: access) { visit in .page(try await visit.read { try spread($0, visit) }) }
    routes.get(ReportLinks.overtime, for: access) { visit in .page(try await visit.read { try overtime($0, visit) }) }
    routes.get(ReportLinks.diagnosis, for: access) { visit in .page(try await visit.read { try diagnosis($0, visit) }) }
    routes.file(ReportLinks.responseFile, for: access) { visit in
      .file(
        try await visit.read { connection in
          let page = try response(connection, visit)
          return file(ReportWords.responseFile, page.cut.period, page.report.csv(byteOrderMark: true), visit)
        })
    }
    routes.file(ReportLinks.spreadFile, for: access) { visit in
      .file(
        try await visit.read { connection in
          let page = try spread(connection, visit)
          return file(
            ReportWords.spreadFile, page.cut.period, page.report.percentileCSV(byteOrderMark: true), visit)
        })
    }
    routes.file(ReportLinks.overtimeFile, for: access) { visit in
      .file(
        try await visit.read { connection in
          let page = try overtime(connection, visit)
          return file(ReportWords.overtimeFile, .month(page.cut.month), page.report.csv(byteOrderMark: true), visit)
        })
    }
    routes.file(ReportLinks.diagnosisFile, for: access) { visit in
      .file(
        try await visit.read { connection in
          let page = try diagnosis(connection, visit)
          return file(ReportWords.diagnosisFile, .month(page.cut.month), page.diagnosis.csv(byteOrderMark: true), visit)
        })
    }
  }

  private static func response(_ connection: any Connection, _ visit: Visit) throws -> ResponseReportPage {
    let cut = try ReportCut.read(visit, connection)
    let report = try ResponseReport.make(
      cut.period, by: cut.grouping, only: cut.filter, at: visit.now, connection)
    return ResponseReportPage(cut: cut, report: report.sorted(cut.order))
  }

  private static func spread(_ connection: any Connection, _ visit: Visit) throws -> SpreadPage {
    let cut = try ReportCut.read(visit, connection)
    return SpreadPage(
      cut: cut,
      report: try ResponseReport.make(cut.period, by: .agent, only: cut.filter, at: visit.now, connection),
      arrivals: try ArrivalReport.make(cut.period, only: cut.filter, connection))
  }

  private static func overtime(_ connection: any Connection, _ visit: Visit) throws -> OvertimePage {
    let cut = try ReportCut.read(visit, connection).ofMonth
    let report = try OvertimeReport.make(
      cut.month, zone: visit.caller.zone, team: cut.filter.team, at: visit.now, connection)
    return OvertimePage(cut: cut, report: report)
  }

  private static func diagnosis(_ connection: any Connection, _ visit: Visit) throws -> DiagnosisPage {
    let cut = try ReportCut.read(visit, connection).ofMonth
    let diagnosis = try Diagnosis.make(
      months: 3, until: cut.month, team: cut.filter.team, at: visit.now, connection)
    return DiagnosisPage(cut: cut, diagnosis: diagnosis)
  }

  private static func file(_ name: LocalizedText, _ period: ReportPeriod, _ bytes: [UInt8], _ visit: Visit) -> Download
  {
    Download(name: "\(visit.words(name))-\(period).csv", type: "text/csv; charset=utf-8", bytes: bytes)
  }
}
