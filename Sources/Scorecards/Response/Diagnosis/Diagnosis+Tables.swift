import Content
import Kernel
import Statistics

extension Diagnosis {
  package func title(_ labels: ReportLabels) -> String {
    let span = [months.first, months.last].compactMap { $0.map { "\($0)" } }
    return "\(labels.diagnosis) \(months.count > 1 ? span.joined(separator: " – ") : span.first ?? "")"
  }

  package func subtitle(_ labels: ReportLabels) -> String {
    "\(labels.asOf) \(ResponseReport.written(now, zone)) · \(zone.name)"
  }

  /// What the last month says against the one before, a sentence for each figure that can be told apart.
  package func findings(_ labels: ReportLabels) -> [String] {
    if isEmpty { return [labels.nothing] }
    let told = series.compactMap { sentence($0, labels) }
    return told.isEmpty && months.count > 1 ? [labels.change.nothingTold] : told
  }

  /// All figures at a glance, the last five months at most, then each figure by month.
  package func tables(_ labels: ReportLabels) -> [ReportTable] {
    isEmpty ? [] : [overview(labels)] + series.map { table($0, labels) }
  }

  private func sentence(_ series: Series, _ labels: ReportLabels) -> String? {
    guard let last = series.points.last, let change = last.change, change.verdict != .cannotBeTold,
      let after = last.estimate
    else { return nil }
    let (unit, figure) = (series.figure.unit, labels.heading(of: series.figure))
    let before = ReportCell.written((after.value - change.value) * unit.scale, 1)
    let now = ReportCell.written(after.value * unit.scale, 1)
    let join = labels.language == .zh ? "：" : ": "
    let comma = labels.language == .zh ? "，" : ", "
    return "\(figure)\(join)\(before) → \(now)\(comma)\(labels.word(for: change.verdict))"
  }

  private func overview(_ labels: ReportLabels) -> ReportTable {
    let shown = months.suffix(5)
    var table = ReportTable(
      labels.change.overview,
      columns: [.init(labels.change.figure, .name)] + shown.map { .init("\($0)") }
        + [.init(labels.change.verdict, .word)])
    table.rows = series.map { series in
      let cells = series.points.suffix(5).map { point -> ReportCell in
        point.estimate.map { .number($0.value * series.figure.unit.scale, decimals: 1) } ?? .none
      }
      return .init([.text(labels.heading(of: series.figure))] + cells + [verdict(series.points.last, labels)])
    }
    table.notes = labels.change.notes
    return table
  }

  private func table(_ series: Series, _ labels: ReportLabels) -> ReportTable {
    let words = labels.change
    var table = ReportTable(
      labels.heading(of: series.figure),
      columns: [
        .init(words.month, .word), .init(words.value), .init(words.basis), .init(words.change),
        .init(words.verdict, .word),
      ])
    table.rows = series.points.map { point in
      .init([
        .text("\(point.month)"), value(point.estimate, series.figure.unit), basis(point.estimate),
        change(point.change, series.figure.unit), verdict(point, labels),
      ])
    }
    if series.figure == DiagnosisFigure.allCases.first { table.notes = [labels.intervalNote] }
    return table
  }

  private func value(_ estimate: DiagnosisEstimate?, _ unit: DiagnosisFigure.Unit) -> ReportCell {
    guard let estimate else { return .none }
    return .estimate(
      estimate.value * unit.scale, estimate.interval.map { $0.scaled(unit.scale) }, decimals: 1, intervalDecimals: 1)
  }

  private func basis(_ estimate: DiagnosisEstimate?) -> ReportCell {
    switch estimate {
    case nil: .none
    case .rate(let rate): .text("\(rate.numerator) / \(rate.denominator)")
    case .mean(let mean): .count(mean.count)
    case .median(let median): .count(median.count)
    }
  }

  private func change(_ change: DiagnosisChange?, _ unit: DiagnosisFigure.Unit) -> ReportCell {
    guard let change else { return .none }
    return .change(change.value * unit.scale, change.interval.map { $0.scaled(unit.scale) }, decimals: 1)
  }

  private func verdict(_ point: Point?, _ labels: ReportLabels) -> ReportCell {
    guard let point, let change = point.change else {
      return point?.month == months.first ? .none : .text(labels.change.noComparison)
    }
    return .text(labels.word(for: change.verdict))
  }
}

extension Interval {
  /// The range in another unit.
  func scaled(_ factor: Double) -> Interval { Interval(low: low * factor, high: high * factor) }
}

extension ReportLabels {
  /// What a figure of the diagnosis is called, with its unit.
  func heading(of figure: DiagnosisFigure) -> String {
    let percent = language == .zh ? "%" : " %"
    return switch figure {
    case .firstResponseMean: change.meanFirstResponse + minutes
    case .firstResponseMedian: change.medianFirstResponse + minutes
    case .resolutionMean: change.meanResolution + hours
    case .satisfaction: change.satisfaction + percent
    case .answerRate: change.answerRate + percent
    case .complaintRate: change.complaintRate + percent
    case .repeatRate: change.repeatRate + percent
    case .reopenRate: change.reopenRate + percent
    }
  }

  func word(for verdict: DiagnosisChange.Verdict) -> String {
    switch verdict {
    case .better: change.better
    case .worse: change.worse
    case .cannotBeTold: change.cannotBeTold
    }
  }
}
