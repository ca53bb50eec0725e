package import Statistics

/// How many clocks were met, and how many breached; those still within their target are pending and not in the rate.
package struct Attainment: Sendable, Equatable {
  package let met: Int
  package let breached: Int
  package let pending: Int

  /// Met / (met + breached).
  package var rate: Rate { Rate(numerator: met, denominator: met + breached) }
}
