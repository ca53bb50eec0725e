internal import Statistics

extension ReportCell {
  static func minutes(_ milliseconds: Int64?, isFaint: Bool = false) -> ReportCell {
    milliseconds.map { .number(Double($0) / 60_000, decimals: 1, isFaint: isFaint) } ?? .none
  }

  static func percent(_ rate: Rate) -> ReportCell {
    rate.value.map { .number($0 * 100, decimals: 1) } ?? .none
  }

  /// A score with its interval, which never leaves 0…100.
  static func score(_ quality: QualityFigures, intervalDecimals: Int = 1) -> ReportCell {
    guard let score = quality.score else { return .none }
    let interval = score.interval.map { Interval(low: max(0, $0.low), high: min(100, $0.high)) }
    return .estimate(score.mean, interval, decimals: 1, intervalDecimals: intervalDecimals)
  }

  /// A figure in the unit in which people read its metric.
  static func figure(_ figure: Figure?, _ metric: TargetMetric, _ words: ScorecardWords) -> ReportCell {
    guard let figure else { return .none }
    let factor = words.unit(metric).factor
    let interval = figure.interval.map { interval in
      Interval(low: max(metric.lowest, interval.low) * factor, high: min(metric.highest, interval.high) * factor)
    }
    return .estimate(figure.value * factor, interval, decimals: metric.decimals, intervalDecimals: metric.decimals)
  }

  /// A change in the unit in which people read its metric.
  static func change(_ change: Change?, _ metric: TargetMetric, _ words: ScorecardWords) -> ReportCell {
    guard let change else { return .none }
    let factor = words.unit(metric).factor
    let interval = change.interval.map { Interval(low: $0.low * factor, high: $0.high * factor) }
    return .change(change.value * factor, interval, decimals: metric.decimals)
  }
}

extension TargetMetric {
  var decimals: Int { unit == .count ? 0 : 1 }
  /// The least that a value can be.
  var lowest: Double { 0 }
  /// The most that a value can be.
  var highest: Double {
    switch unit {
    case .share: 1
    case .score: 100
    case .duration, .count: .infinity
    }
  }
}
