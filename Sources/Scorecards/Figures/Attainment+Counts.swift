internal import Statistics

extension Attainment {
  package var met: Int { rate.numerator }
  package var breached: Int { rate.denominator - rate.numerator }

  /// The attainment from counts; `stillOpen` is part of `breached`.
  init(met: Int, breached: Int, stillOpen: Int, pending: Int, withoutTarget: Int) {
    rate = Rate(numerator: met, denominator: met + breached)
    (self.stillOpen, self.pending, self.withoutTarget) = (stillOpen, pending, withoutTarget)
  }

  /// Of no clock at all.
  static let none = Attainment(met: 0, breached: 0, stillOpen: 0, pending: 0, withoutTarget: 0)
}
