package import Statistics

/// A figure that the diagnosis follows over months, by the id that exports use.
package enum DiagnosisFigure: String, CaseIterable, Sendable {
  case firstResponseMean = "first_response_mean"
  case firstResponseMedian = "first_response_median"
  case resolutionMean = "resolution_mean"
  case satisfaction = "csat"
  case answerRate = "csat_answer_rate"
  case complaintRate = "complaint_rate"
  case repeatRate = "repeat_contact_rate"
  case reopenRate = "reopen_rate"

  /// How its values are counted.
  package enum Unit: String, Sendable {
    /// Milliseconds, shown in minutes.
    case minutes
    /// Milliseconds, shown in hours.
    case hours
    /// A share 0…1, shown in percent.
    case percent

    /// What its values are multiplied with when they are shown.
    var scale: Double {
      switch self {
      case .minutes: 1 / 60_000
      case .hours: 1 / 3_600_000
      case .percent: 100
      }
    }
  }

  package var unit: Unit {
    switch self {
    case .firstResponseMean, .firstResponseMedian: .minutes
    case .resolutionMean: .hours
    case .satisfaction, .answerRate, .complaintRate, .repeatRate, .reopenRate: .percent
    }
  }

  /// Which way it should move.
  package var direction: Direction {
    switch self {
    case .satisfaction, .answerRate: .higherIsBetter
    case .firstResponseMean, .firstResponseMedian, .resolutionMean, .complaintRate, .repeatRate, .reopenRate:
      .lowerIsBetter
    }
  }
}
