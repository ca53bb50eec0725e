import Kernel
package import Statistics
package import Tickets

/// A figure of a month, as far as it can be estimated.
package enum DiagnosisEstimate: Sendable, Equatable {
  case mean(MeanEstimate)
  case median(MedianEstimate)
  case rate(Rate)

  /// The figure of what a month's day sheets come to; nil when there is nothing to go by.
  package init?(_ figure: DiagnosisFigure, _ totals: SheetTotals) {
    func rate(_ part: Measure, of whole: Measure, without untold: Measure? = nil) -> Self? {
      let known = totals[whole] - (untold.map { totals[$0] } ?? 0)
      return known > 0 ? .rate(Rate(numerator: totals[part], denominator: known)) : nil
    }
    let estimate: Self? =
      switch figure {
      case .firstResponseMean: MeanEstimate(durations: totals.values(.firstResponse)).map(Self.mean)
      case .firstResponseMedian: MedianEstimate(ofSorted: totals.sorted(.firstResponse)).map(Self.median)
      case .resolutionMean: MeanEstimate(durations: totals.values(.resolution)).map(Self.mean)
      case .satisfaction: rate(.surveyPositive, of: .surveyAnswered)
      case .answerRate:
        // As many offers as answers: the export tells who answered and not who was asked.
        totals[.surveyOffered] > totals[.surveyAnswered] ? rate(.surveyAnswered, of: .surveyOffered) : nil
      case .complaintRate: rate(.complaint, of: .created, without: .complaintUntold)
      case .repeatRate: rate(.repeated, of: .customerKnown)
      case .reopenRate: rate(.reopened, of: .solved, without: .reopenUntold)
      }
    guard let estimate else { return nil }
    self = estimate
  }

  /// Milliseconds, or a share 0…1.
  package var value: Double {
    switch self {
    case .mean(let mean): mean.mean
    case .median(let median): Double(median.median)
    case .rate(let rate): rate.value ?? 0
    }
  }

  /// The 95 % interval in the same unit, inside of what can be; nil when there are too few values for one.
  package var interval: Interval? {
    switch self {
    case .mean(let mean): mean.interval
    case .median(let median): median.interval
    case .rate(let rate): rate.interval
    }
  }

  /// How many values it rests on: the denominator of a rate.
  package var count: Int {
    switch self {
    case .mean(let mean): mean.count
    case .median(let median): median.count
    case .rate(let rate): rate.denominator
    }
  }
}

/// What became of a figure since the month before.
package struct DiagnosisChange: Sendable, Equatable {
  /// What can be said about a change in one word.
  package enum Verdict: String, Sendable {
    case better
    case worse
    /// The interval of the change holds no change at all, or either month has fewer than `TargetState.neededCount` values.
    case cannotBeTold = "cannot_be_told"
  }

  /// This month minus the month before, in the unit of the figure.
  package let value: Double
  /// The 95 % interval; nil when either month has too few values.
  package let interval: Interval?
  package let verdict: Verdict

  /// The change between two months; nil when either has no figure.
  package init?(_ figure: DiagnosisFigure, from before: DiagnosisEstimate?, to after: DiagnosisEstimate?) {
    guard let before, let after else { return nil }
    value = after.value - before.value
    interval =
      switch (before, after) {
      case (.mean(let before), .mean(let after)): MeanDifference(after, minus: before).interval
      case (.median(let before), .median(let after)): MedianDifference(after, minus: before).interval
      case (.rate(let before), .rate(let after)): RateDifference(after, minus: before)?.interval
      default: nil
      }
    let needed = TargetState.neededCount
    guard let interval, !interval.contains(0), before.count >= needed, after.count >= needed else {
      verdict = .cannotBeTold
      return
    }
    verdict = figure.direction.isBetter(value, than: 0) ? .better : .worse
  }
}
