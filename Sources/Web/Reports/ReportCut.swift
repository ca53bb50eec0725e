import Kernel
import People
import Scorecards
import Store
import Tickets

/// What of the reports is looked at: the period, what is counted, how it is cut and ordered; an address says all of it.
struct ReportCut: Sendable {
  let period: ReportPeriod
  let filter: ResponseFilter
  let grouping: ResponseReport.Grouping
  let order: ReportOrder?
  let piece: PageNumber
  /// The teams to choose from; none for a visitor who sees one only.
  let teams: [String]
  /// What the address said.
  let query: Fields

  /// Reads what a query asks for; without a period it is the last whole month with tickets.
  ///
  /// Throws a `Problem` for a period that is none, and when the team is not the visitor's to see.
  static func read(_ visit: Visit, _ connection: any Connection) throws -> ReportCut {
    let (query, scope, zone) = (visit.query, ScorecardScope(visit.user), visit.caller.zone)
    let teams = try scope.teams(connection)
    let filter = ResponseFilter(
      team: try scope.team(query.text("team"), connection),
      channel: query.text("channel").flatMap { Channel(name: $0) },
      priority: query.text("priority").flatMap { Priority(name: $0) })
    return ReportCut(
      period: try period(query, zone.day(of: visit.now), zone, connection), filter: filter,
      grouping: query.text("by").flatMap { ResponseReport.Grouping(rawValue: $0) } ?? .agent,
      order: ReportOrder(query.text("sort")), piece: PageNumber(query), teams: teams, query: query)
  }

  private static func period(
    _ query: Fields, _ today: Day, _ zone: Zone, _ connection: any Connection
  ) throws -> ReportPeriod {
    if let text = query.text("day") {
      guard let day = Day(text) else {
        throw Problem(.invalid, "“\(text)” is no day.", remedy: "Write it as 2026-08-31.")
      }
      return .day(day)
    }
    if let text = query.text("month") {
      guard let month = Month(text) else {
        throw Problem(.invalid, "“\(text)” is no month.", remedy: "Write it as 2026-08.")
      }
      return .month(month)
    }
    return .month(try StoredTickets(connection).lastMonth(before: today.month, zone: zone) ?? today.month)
  }

  /// The month that is looked at, or the one of the day.
  var month: Month { period.days.lowerBound.month }

  /// The same cut as a query, with one part replaced; nil takes it out.
  ///
  /// Pieces of lists begin anew.
  func changed(_ name: String, to value: String?) -> String {
    var fields = query
    fields.remove("page")
    return fields.query(setting: name, to: value)
  }

  /// The same cut as a query, in another period.
  func moved(to period: ReportPeriod) -> String {
    var fields = query
    fields.remove("page")
    fields.remove("day")
    fields.remove("month")
    switch period {
    case .day(let day): return fields.query(setting: "day", to: day.description)
    case .month(let month): return fields.query(setting: "month", to: month.description)
    }
  }

  /// The same cut of a whole month, for reports that know no day.
  var ofMonth: ReportCut {
    ReportCut(
      period: .month(month), filter: filter, grouping: grouping, order: order, piece: piece, teams: teams, query: query)
  }

  /// The period before and after this one.
  var neighbours: (before: ReportPeriod, after: ReportPeriod) {
    switch period {
    case .day(let day): (.day(day - 1), .day(day + 1))
    case .month(let month): (.month(month.previous), .month(month.next))
    }
  }
}

extension ReportCut {
  /// A cut without rows of its own, for pages and samples that look at a month.
  init(_ period: ReportPeriod, query: Fields = Fields(), teams: [String] = []) {
    self.init(
      period: period, filter: ResponseFilter(team: query.text("team")),
      grouping: query.text("by").flatMap { ResponseReport.Grouping(rawValue: $0) } ?? .agent,
      order: ReportOrder(query.text("sort")), piece: PageNumber(query), teams: teams, query: query)
  }
}
