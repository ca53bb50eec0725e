internal import Statistics

extension ReportCell {
  static func minutes(_ milliseconds: Int64?, isFaint: Bool = false) -> ReportCell {
    milliseconds.map { .number(Double($0) / 60_000, decimals: 1, isFaint: isFaint) } ?? .none
  }

  static func percent(_ rate: Rate) -> ReportCell {
    rate.value.map { .number($0 * 100, decimals: 1) } ?? .none
  }

  /// A score with its interval.
  static func score(_ quality: QualityFigures, intervalDecimals: Int = 1) -> ReportCell {
    guard let score = quality.score else { return .none }
    return .estimate(score.mean, score.interval, decimals: 1, intervalDecimals: intervalDecimals)
  }

  /// A figure in the unit in which people read its metric.
  package static func figure(_ figure: Figure?, _ metric: TargetMetric, _ words: ScorecardWords) -> ReportCell {
    guard let figure else { return .none }
    let factor = words.unit(metric).factor
    return .estimate(
      figure.value * factor, figure.interval?.scaled(factor), decimals: metric.decimals,
      intervalDecimals: metric.decimals)
  }

  /// A change in the unit in which people read its metric.
  package static func change(_ change: Change?, _ metric: TargetMetric, _ words: ScorecardWords) -> ReportCell {
    guard let change else { return .none }
    let factor = words.unit(metric).factor
    return .change(change.value * factor, change.interval?.scaled(factor), decimals: metric.decimals)
  }
}

extension TargetMetric {
  /// Whether more of it is better.
  package var isBetterHigher: Bool {
    switch self {
    case .firstResponseAttainment, .resolutionAttainment, .satisfaction, .ticketsPerAgent, .qualityMean: true
    case .firstResponseMean, .firstResponseMedian, .firstResponse90, .firstResponse95, .resolutionMean,
      .resolutionMedian, .resolution90, .complaintRate, .repeatRate, .reopenRate:
      false
    }
  }

  /// With how many decimals people read it.
  package var decimals: Int { unit == .count ? 0 : 1 }
}
