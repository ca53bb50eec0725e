/// The two-month rule: coaching is due when two consecutive months are below target.
///
/// One month below may be chance, and *watch* is not below: a 95 % interval under the target twice in a row is chance
/// about once in 1,600 for somebody exactly on target (0.025 squared). A month with fewer than `TargetState.neededCount`
/// values has no state and so is not below.
package enum CoachingRule {
  /// Whether coaching is due after `month`; a month without a figure (nil) is not below.
  package static func isDue(previous: TargetState?, month: TargetState?) -> Bool {
    previous == .below && month == .below
  }

  /// The months, by index, after which coaching is due; `states` are consecutive months, the earliest first.
  package static func dueMonths(_ states: [TargetState?]) -> [Int] {
    zip(states, states.dropFirst()).enumerated()
      .filter { isDue(previous: $0.element.0, month: $0.element.1) }
      .map { $0.offset + 1 }
  }
}
