/// What first responses add up to, in milliseconds, without rounding, so that their order does not change the last digit.
package struct ResponseSums: Equatable, Sendable {
  package var count: Int64 = 0
  package var sum: Int64 = 0
  package var sumOfSquares = Int128(0)

  @inlinable package init() {}

  /// Adds a response so many times; -1 takes it away.
  @inlinable package mutating func add(_ value: Int64, times: Int64 = 1) {
    count += times
    sum &+= value &* times
    sumOfSquares &+= Int128(value) &* Int128(value) &* Int128(times)
  }

  @inlinable package mutating func add(_ other: ResponseSums) {
    count += other.count
    sum &+= other.sum
    sumOfSquares &+= other.sumOfSquares
  }
}
