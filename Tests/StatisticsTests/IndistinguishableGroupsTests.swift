import Testing

@testable import Statistics

@Suite struct IndistinguishableGroupsTests {
  static func member(_ name: String, _ mean: Double, count: Int = 189) -> (name: String, estimate: MeanEstimate) {
    (name, MeanEstimate(count: count, mean: mean, standardDeviation: 0.9, population: count * 5))
  }

  static let team = [
    member("Wu", 3.2), member("Li", 4.2), member("Ann", 4.05), member("Bo", 3.85), member("Zhao", 2.5, count: 1),
    member("Chen", 4.05), member("Ada", 5, count: 1),
  ]

  @Test("groups overlap, start with the best, and break ties by name")
  func groups() {
    let groups = IndistinguishableGroups(Self.team)
    #expect(groups.groups == [["Li", "Ann", "Chen"], ["Ann", "Chen", "Bo"], ["Wu"]])
  }

  @Test("those with one value are compared with nobody")
  func uncompared() {
    #expect(IndistinguishableGroups(Self.team).uncompared == ["Ada", "Zhao"])
  }

  @Test("where lower is better, the lowest comes first")
  func lowerIsBetter() {
    let groups = IndistinguishableGroups(Self.team, better: .lowerIsBetter)
    #expect(groups.groups == [["Wu"], ["Bo", "Ann", "Chen"], ["Ann", "Chen", "Li"]])
  }

  @Test("the order of the members does not matter")
  func order() {
    var generator = FixedGenerator(seed: 3)
    let expected = IndistinguishableGroups(Self.team).groups
    for _ in 0..<10 {
      #expect(IndistinguishableGroups(Self.team.shuffled(using: &generator)).groups == expected)
    }
  }

  @Test("letters go on after z")
  func letters() {
    let letters = [0, 25, 26, 51, 52, 702].map(IndistinguishableGroups<String>.letter)
    #expect(letters == ["a", "z", "aa", "az", "ba", "aaa"])
  }

  @Test("nobody makes no group")
  func nobody() {
    #expect(IndistinguishableGroups<String>([]).groups.isEmpty)
  }
}
