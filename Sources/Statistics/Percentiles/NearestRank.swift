/// Nearest-rank percentiles, exactly as PostgreSQL's `percentile_disc`: every result is one of the values.
///
/// Hyndman and Fan, "Sample quantiles in statistical packages" (1996), definition 1.
package enum NearestRank {
  /// The rank, from 1 to `count`, of the percentile `share` (0.9 for p90) among `count` > 0 values.
  ///
  /// The product is rounded as PostgreSQL rounds it, in double precision; a share outside 0…1 counts as the nearer end.
  package static func rank(of share: Double, count: Int) -> Int {
    guard share > 0 else { return 1 }
    guard share < 1 else { return count }
    return min(max(1, Int((share * Double(count)).rounded(.up))), count)
  }

  /// The percentile `share` of values in ascending order; nil when there are none.
  package static func percentile<Values: RandomAccessCollection>(
    _ share: Double, ofSorted values: Values
  ) -> Values.Element? {
    guard !values.isEmpty else { return nil }
    return values[values.index(values.startIndex, offsetBy: rank(of: share, count: values.count) - 1)]
  }

  /// The percentiles `shares`, in that order, of `values` (or of their part `range`); empty when there are no values.
  ///
  /// Linear time on average and never worse than sorting. The values of that part end up in another order.
  package static func percentiles(
    _ shares: [Double], of values: inout [Int64], in range: Range<Int>? = nil
  ) -> [Int64] {
    let part = (range ?? values.indices).clamped(to: values.indices)
    guard !part.isEmpty else { return [] }
    return select(ranks: shares.map { rank(of: $0, count: part.count) }, of: &values, in: part)
  }

  /// The values at `ranks` (1 for the smallest), in that order, of `values` (or of their part `range`).
  ///
  /// A rank outside the part counts as the nearer end; empty when there are no values. Time and order as `percentiles`.
  package static func select(ranks: [Int], of values: inout [Int64], in range: Range<Int>? = nil) -> [Int64] {
    let part = (range ?? values.indices).clamped(to: values.indices)
    guard !part.isEmpty else { return [] }
    let places = ranks.map { part.lowerBound + min(max(1, $0), part.count) - 1 }
    let ascending = places.sorted()
    values.withUnsafeMutableBufferPointer { Selection(values: $0).settle(ascending[...], in: part) }
    return places.map { values[$0] }
  }
}
