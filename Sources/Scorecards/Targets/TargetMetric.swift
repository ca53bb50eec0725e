/// A figure that a target can be set for, by the id that files and exports use.
package enum TargetMetric: String, CaseIterable, Sendable {
  case firstResponseMean = "first-response-mean"
  case firstResponseMedian = "first-response-median"
  case firstResponse90 = "first-response-p90"
  case firstResponse95 = "first-response-p95"
  case firstResponseAttainment = "first-response-attainment"
  case resolutionMean = "resolution-mean"
  case resolutionMedian = "resolution-median"
  case resolution90 = "resolution-p90"
  case resolutionAttainment = "resolution-attainment"
  case satisfaction = "csat"
  case complaintRate = "complaint-rate"
  case repeatRate = "repeat-rate"
  case reopenRate = "reopen-rate"
  case ticketsPerAgent = "tickets-per-agent"
  case qualityMean = "quality-mean"

  /// How its values are written and counted.
  package enum Unit: Sendable {
    /// Written `8min`, counted in milliseconds.
    case duration
    /// Written `92 %`, counted as a fraction from 0 to 1.
    case share
    /// A number of tickets a month.
    case count
    /// 0 to 100.
    case score
  }

  /// The unit of its values.
  package var unit: Unit {
    switch self {
    case .firstResponseMean, .firstResponseMedian, .firstResponse90, .firstResponse95, .resolutionMean,
      .resolutionMedian, .resolution90:
      .duration
    case .firstResponseAttainment, .resolutionAttainment, .satisfaction, .complaintRate, .repeatRate, .reopenRate:
      .share
    case .ticketsPerAgent: .count
    case .qualityMean: .score
    }
  }
}
