import Foundation

/// Counts of durations in bins of equal ratio, one edge of which is the target.
struct DurationBins {
  /// Edges in milliseconds, one more than counts.
  let edges: [Double]
  let counts: [Int]

  /// - Parameter anchor: A duration in milliseconds that becomes an edge, so that no bar mixes met and breached.
  init(of durations: [Int64], anchor: Double?) {
    let values = durations.map { max(Double($0), 1000) }
    let least = values.min() ?? 1000
    let most = values.max() ?? 1000
    let anchor = max(anchor ?? 60_000, 1)
    let ratio = Self.ratio(spanning: most / least, count: values.count)
    let first = Self.step(of: least, from: anchor, ratio: ratio)
    let last = max(Self.step(of: most, from: anchor, ratio: ratio), first)
    edges = (first...(last + 1)).map { anchor * pow(ratio, Double($0)) }
    var counts = [Int](repeating: 0, count: last - first + 1)
    for value in values {
      let step = Self.step(of: value, from: anchor, ratio: ratio) - first
      counts[min(max(step, 0), counts.count - 1)] += 1
    }
    self.counts = counts
  }

  /// What is exactly on time belongs to the bin before the edge: a target is met when it is reached.
  private static func step(of value: Double, from anchor: Double, ratio: Double) -> Int {
    Int((log(value / anchor) / log(ratio) - 1e-9).rounded(.up)) - 1
  }

  /// Between four bins a doubling and one a quadrupling: the finest that makes at most 28 bars and does not scatter
  /// few values over many.
  private static func ratio(spanning span: Double, count: Int) -> Double {
    let most = count >= 400 ? 28 : count >= 60 ? 18 : 10
    let fitting = [pow(2, 0.25), pow(2, 0.5), 2, 4, 16].first { log(span) / log($0) <= Double(most) }
    return fitting ?? 64
  }
}
