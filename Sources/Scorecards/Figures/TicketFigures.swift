package import Statistics
internal import Tickets

/// What an agent's or a team's month of tickets comes to.
package struct TicketFigures: Sendable, Equatable {
  /// Tickets with at least one reply in the month; each counts once for every agent who answered it.
  package var handled: Int
  package var created: Int
  package var solved: Int
  /// From the customer's first message to the first reply.
  package var firstResponse: DurationFigures?
  /// From a customer's later message to the next reply.
  package var nextReply: DurationFigures?
  package var resolution: DurationFigures?
  package var firstResponseAttainment: Attainment
  package var nextReplyAttainment: Attainment
  package var resolutionAttainment: Attainment
  /// Positive answers among all answers.
  package var satisfaction: Rate
  package var surveysOffered: Int
  /// Complaints among the tickets created of which it is known whether they are.
  package var complaints: Rate
  /// Tickets of a customer who had written shortly before, among those whose customer is known.
  package var repeats: Rate
  /// Tickets that were reopened, among those solved of which it is known.
  package var reopens: Rate
  /// Turns that ended without an answer.
  package var closedUnanswered: Int
}

extension TicketFigures {
  /// The figures of a tally; its lists end up in another order.
  init(_ tally: inout MonthTally) {
    self.init(
      counts: tally, firstResponse: DurationFigures(selecting: &tally.firstResponse),
      nextReply: DurationFigures(selecting: &tally.nextReply),
      resolution: DurationFigures(selecting: &tally.resolution))
  }

  init(
    counts tally: MonthTally, firstResponse: DurationFigures?, nextReply: DurationFigures?, resolution: DurationFigures?
  ) {
    handled = tally[.handled]
    created = tally[.created]
    solved = tally[.solved]
    (self.firstResponse, self.nextReply, self.resolution) = (firstResponse, nextReply, resolution)
    firstResponseAttainment = tally.attainment(.firstResponse)
    nextReplyAttainment = tally.attainment(.nextReply)
    resolutionAttainment = tally.attainment(.resolution)
    satisfaction = Rate(numerator: tally[.surveyPositive], denominator: tally[.surveyAnswered])
    surveysOffered = tally[.surveyOffered]
    complaints = Rate(numerator: tally[.complaint], denominator: tally[.created] - tally[.complaintUntold])
    repeats = Rate(numerator: tally[.repeated], denominator: tally[.customerKnown])
    reopens = Rate(numerator: tally[.reopened], denominator: tally[.solved] - tally[.reopenUntold])
    closedUnanswered = tally[.closedUnanswered]
  }
}
