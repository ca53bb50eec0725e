package import Kernel

/// What a reviewer did on a day, to close it with.
package struct ReviewerDay: Sendable, Equatable {
  package let day: Day
  /// Number of reviews submitted that day.
  package let done: Int
  /// Number of tickets that wait still, of whatever day.
  package let left: Int
  /// Number of tickets passed over that day.
  package let skipped: Int
  /// The median time of the day's reviews in seconds (nearest rank); nil when none was timed.
  package let medianSeconds: Int?
  /// The criterion with the lowest mean among the day's reviews; nil when no points were given.
  package let lowest: LowestCriterion?
  package let agreement: ReviewerAgreement?

  package init(
    day: Day, done: Int, left: Int, skipped: Int, medianSeconds: Int?, lowest: LowestCriterion? = nil,
    agreement: ReviewerAgreement? = nil
  ) {
    (self.day, self.done, self.left, self.skipped) = (day, done, left, skipped)
    (self.medianSeconds, self.lowest, self.agreement) = (medianSeconds, lowest, agreement)
  }

  /// Where points were lost most.
  package struct LowestCriterion: Sendable, Equatable {
    /// The criterion's id.
    package let criterion: String
    /// The mean of its points, 1 to 5.
    package let mean: Double
    /// Number of reviews that gave it points.
    package let count: Int

    package init(criterion: String, mean: Double, count: Int) {
      (self.criterion, self.mean, self.count) = (criterion, mean, count)
    }
  }
}

/// How often a reviewer and those who scored the same tickets gave the same points; not corrected for chance.
package struct ReviewerAgreement: Sendable, Equatable {
  /// Number of tickets that both have reviewed.
  package let tickets: Int
  /// Number of points that both gave by their own judgement.
  package let judgements: Int
  /// Number of them that were the same.
  package let same: Int

  package init(tickets: Int, judgements: Int, same: Int) {
    (self.tickets, self.judgements, self.same) = (tickets, judgements, same)
  }
}
