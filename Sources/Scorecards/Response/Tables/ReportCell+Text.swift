import Charts
import Statistics

extension ReportCell {
  /// The cell in words: `91.2 (85–95)`, `~15.3` for a figure on too few values, a dash for none.
  package var text: String {
    switch self {
    case .text(let text): text
    case .count(let count): String(count)
    case .number(let value, let decimals, let isFaint): (isFaint ? "~" : "") + Self.written(value, decimals)
    case .estimate(let value, let interval, let decimals, let intervalDecimals):
      Self.written(value, decimals)
        + (interval.map { " (\(Self.written($0, intervalDecimals, around: decimals)))" } ?? "")
    case .change(let value, let interval, let decimals):
      Self.signed(value, decimals)
        + (interval.map { " (\(Self.signed($0.low, decimals)) … \(Self.signed($0.high, decimals)))" } ?? "")
    case .none: "–"
    }
  }

  static func written(_ value: Double, _ decimals: Int) -> String {
    NumberText.decimals(decimals)(value)
  }

  /// An interval around a figure that is written with so many decimals.
  ///
  /// With fewer decimals than the figure it is rounded outwards, so that it holds what is written in front of it.
  static func written(_ interval: Statistics.Interval, _ decimals: Int, around figureDecimals: Int) -> String {
    guard decimals < figureDecimals else {
      return "\(written(interval.low, decimals))–\(written(interval.high, decimals))"
    }
    let (low, high) = (outwards(interval.low, decimals, .down), outwards(interval.high, decimals, .up))
    return "\(written(low, decimals))–\(written(high, decimals))"
  }

  /// Rounded to so many decimals; what is a hair beside such a number counts as it: 85 % are 0.85 × 100 > 85 in binary.
  private static func outwards(_ value: Double, _ decimals: Int, _ rule: FloatingPointRoundingRule) -> Double {
    var factor = 1.0
    for _ in 0..<decimals { factor *= 10 }
    let scaled = value * factor
    let nearest = scaled.rounded()
    return (abs(scaled - nearest) < 1e-6 ? nearest : scaled.rounded(rule)) / factor
  }

  /// With a plus or a minus; what rounds to nothing has neither.
  static func signed(_ value: Double, _ decimals: Int) -> String {
    let text = written(value, decimals)
    let isZero = text.allSatisfy { "−-0.".contains($0) }
    return isZero ? text.filter { $0 != "−" } : value > 0 ? "+\(text)" : text
  }
}
