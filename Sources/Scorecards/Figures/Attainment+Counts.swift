internal import Statistics
internal import Tickets

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

extension MonthTally {
  func attainment(_ kind: ClockKind) -> Attainment {
    let measures = ClockMeasures(kind)
    let late = overdue(measures.open)
    return Attainment(
      met: self[measures.met], breached: self[measures.breached] + late, stillOpen: late,
      pending: self[measures.open] - late, withoutTarget: self[measures.withoutTarget])
  }
}
