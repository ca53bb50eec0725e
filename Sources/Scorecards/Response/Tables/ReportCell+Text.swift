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
      Self.written(value, decimals) + (interval.map { " (\(Self.written($0, intervalDecimals)))" } ?? "")
    case .change(let value, let interval, let decimals):
      Self.signed(value, decimals)
        + (interval.map { " (\(Self.signed($0.low, decimals)) … \(Self.signed($0.high, decimals)))" } ?? "")
    case .none: "–"
    }
  }

  static func written(_ value: Double, _ decimals: Int) -> String {
    NumberText.decimals(decimals)(value)
  }

  static func written(_ interval: Statistics.Interval, _ decimals: Int) -> String {
    "\(written(interval.low, decimals))–\(written(interval.high, decimals))"
  }

  /// With a plus or a minus; what rounds to nothing has neither.
  static func signed(_ value: Double, _ decimals: Int) -> String {
    let text = written(value, decimals)
    let isZero = text.allSatisfy { "−-0.".contains($0) }
    return isZero ? text.filter { $0 != "−" } : value > 0 ? "+\(text)" : text
  }
}
