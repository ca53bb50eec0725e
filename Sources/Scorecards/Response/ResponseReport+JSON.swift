package import Foundation
import Kernel
import Statistics
import Tickets

extension ResponseReport {
  /// The report as JSON; the fields are those of `ResponseDocument`, their names with underscores.
  package func json() throws -> Data {
    try ReportJSON.encode(ResponseDocument(self))
  }
}

/// How reports are written as JSON: indented, keys in order and with underscores.
enum ReportJSON {
  static func encode(_ document: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(document) + Data("\n".utf8)
  }
}

/// A response report as JSON; what has no figure is left out.
struct ResponseDocument: Encodable {
  /// Always `response`.
  let report = "response"
  /// `2024-05-01` or `2024-05`.
  let period: String
  /// `agent`, `channel`, `priority` or `team`.
  let grouping: String
  /// IANA name of the zone in which days begin.
  let zone: String
  /// ISO 8601: the instant as of which running clocks were judged.
  let asOf: String
  let rows: [Entry]
  let total: Figures

  init(_ report: ResponseReport) {
    period = "\(report.period)"
    grouping = report.grouping.rawValue
    zone = report.zone.name
    asOf = "\(report.now)"
    rows = report.rows.map {
      Entry(name: $0.subject == .unassigned ? nil : $0.subject.word, figures: Figures($0.figures))
    }
    total = Figures(report.total)
  }

  struct Entry: Encodable {
    /// Left out for tickets that nobody holds, and for agents without a team.
    let name: String?
    let figures: Figures
  }

  struct Figures: Encodable {
    /// Different tickets answered.
    let tickets: Int
    let created: Int
    let solved: Int
    /// Turns that ended by solving or closing without a reply.
    let closedUnanswered: Int
    let firstResponse: Clock
    let nextReply: Clock
    let resolution: Clock

    init(_ figures: ResponseFigures) {
      (tickets, created, solved) = (figures.tickets, figures.created, figures.solved)
      closedUnanswered = figures.closedUnanswered
      (firstResponse, nextReply) = (Clock(figures.firstResponse), Clock(figures.nextReply))
      resolution = Clock(figures.resolution)
    }
  }

  struct Clock: Encodable {
    let elapsed: Durations?
    let business: Durations?
    let attainment: Share
    /// Of the breached ones, those that still run.
    let stillOpen: Int
    /// Fall due in the period and still run within their target.
    let pending: Int
    /// Ended without having a target.
    let withoutTarget: Int

    init(_ figures: ClockFigures) {
      (elapsed, business) = (figures.elapsed.map(Durations.init), figures.business.map(Durations.init))
      attainment = Share(figures.attainment.rate)
      (stillOpen, pending) = (figures.attainment.stillOpen, figures.attainment.pending)
      withoutTarget = figures.attainment.withoutTarget
    }
  }

  /// Milliseconds, with 95 % intervals.
  struct Durations: Encodable {
    let n: Int
    let meanMs: Double
    let meanMsLow: Double?
    let meanMsHigh: Double?
    let medianMs: Int64
    let medianMsLow: Double?
    let medianMsHigh: Double?
    /// Nearest rank.
    let p90Ms: Int64
    /// Whether it rests on fewer than 10 values.
    let p90IsFaint: Bool
    /// Nearest rank.
    let p95Ms: Int64
    /// Whether it rests on fewer than 20 values.
    let p95IsFaint: Bool

    init(_ figures: DurationFigures) {
      n = figures.count
      (meanMs, medianMs) = (figures.mean.mean, figures.median.median)
      (meanMsLow, meanMsHigh) = (figures.meanInterval?.low, figures.meanInterval?.high)
      (medianMsLow, medianMsHigh) = (figures.median.interval?.low, figures.median.interval?.high)
      (p90Ms, p90IsFaint) = (figures.p90, figures.p90IsFaint)
      (p95Ms, p95IsFaint) = (figures.p95, figures.p95IsFaint)
    }
  }

  /// A share 0…1 with its 95 % interval (Wilson).
  struct Share: Encodable {
    let numerator: Int
    let denominator: Int
    let share: Double?
    let low: Double?
    let high: Double?

    init(_ rate: Rate) {
      (numerator, denominator, share) = (rate.numerator, rate.denominator, rate.value)
      (low, high) = (rate.interval?.low, rate.interval?.high)
    }
  }
}
