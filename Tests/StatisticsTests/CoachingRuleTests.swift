import Testing

@testable import Statistics

@Suite struct CoachingRuleTests {
  @Test("coaching is due only when both months are below")
  func isDue() {
    let states: [TargetState?] = [.below, .watch, .fine, nil]
    for previous in states {
      for month in states {
        #expect(CoachingRule.isDue(previous: previous, month: month) == (previous == .below && month == .below))
      }
    }
  }

  @Test("in a row of months, each second month below in succession counts")
  func dueMonths() {
    let states: [TargetState?] = [.below, .below, .below, .watch, .below, nil, .below, .below]
    #expect(CoachingRule.dueMonths(states) == [1, 2, 7])
  }

  @Test("one month alone or none is never due")
  func short() {
    #expect(CoachingRule.dueMonths([.below]).isEmpty && CoachingRule.dueMonths([]).isEmpty)
  }
}
