/// A question and the answer to it.
package struct Exchange: Sendable {
  let question: Line
  let answer: Line

  init(_ question: Line, _ answer: Line) {
    self.question = question
    self.answer = answer
  }
}

/// One way in which a topic comes up, with the words of a whole conversation about it.
package struct Situation: Sendable {
  let subjects: [Line]
  /// What a customer writes first.
  let openings: [Line]
  /// What an agent asks to understand the case, and what the customer answers.
  let checks: [Exchange]
  /// A complete answer: what happened, what is done, by when.
  let solution: Line
  let shortSolution: Line
  /// What a customer may still want to know, and the agent's answer.
  let followUp: Exchange
  /// What the agent writes down for colleagues only.
  let note: Line

  init(
    subjects: [Line], openings: [Line], checks: [Exchange], solution: Line, shortSolution: Line, followUp: Exchange,
    note: Line
  ) {
    self.subjects = subjects
    self.openings = openings
    self.checks = checks
    self.solution = solution
    self.shortSolution = shortSolution
    self.followUp = followUp
    self.note = note
  }
}
