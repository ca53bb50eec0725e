extension DemoTeam {
  /// What a reviewer finds in a ticket; the same ticket and reviewer give the same verdict.
  package func verdict(on ticket: Int, by reviewer: Int) -> DemoVerdict {
    var dice = Dice(seed: seed, 3, UInt64(ticket), UInt64(reviewer))
    return reviewers[reviewer].verdict(on: tickets[ticket], in: self, &dice)
  }
}
