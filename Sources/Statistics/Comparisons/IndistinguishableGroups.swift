/// Members of a team sorted into groups within which nobody can be told apart from anybody.
///
/// Means are compared pair by pair by Welch's test at 5 % for all pairs together (Holm). Groups overlap: being alike is
/// not transitive. Two members share a group exactly when they cannot be told apart, as in a compact letter display.
package struct IndistinguishableGroups<Name: Comparable & Sendable>: Sendable {
  /// The groups, the best first, each with its best member first; equal means go by name.
  package let groups: [[Name]]
  /// Those whose samples cannot carry a comparison, by name: too few values, or no usable spread.
  package let uncompared: [Name]

  /// The groups of `members`, whose names differ; those with fewer than `TargetState.neededCount` values stay out.
  package init(_ members: [(name: Name, estimate: MeanEstimate)], better direction: Direction = .higherIsBetter) {
    let compared = members.filter { Self.canCompare($0.estimate) }
      .sorted { left, right in
        left.estimate.mean == right.estimate.mean
          ? left.name < right.name
          : direction.isBetter(left.estimate.mean, than: right.estimate.mean)
      }
    let comparison = PairwiseComparison(compared.map(\.estimate))
    groups = MaximalSets.covering(comparison.alike).map { $0.map { compared[$0].name } }
    uncompared = members.filter { !Self.canCompare($0.estimate) }.map(\.name).sorted()
  }

  private static func canCompare(_ estimate: MeanEstimate) -> Bool {
    estimate.count >= TargetState.neededCount && estimate.standardError != nil
  }

  /// The letter of the group at `index`, as shown beside its members: a, b and on to z, then aa.
  package static func letter(at index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(97 + index % 26)))
    return index < 26 ? last : letter(at: index / 26 - 1) + last
  }
}
