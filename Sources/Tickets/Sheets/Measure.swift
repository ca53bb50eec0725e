/// What a day sheet adds up, per agent, day, channel and priority.
///
/// The raw values stand in stored sheets and never change.
package enum Measure: UInt8, CaseIterable, Sendable {
  // Lists: every value is kept, so that percentiles stay exact.
  case firstResponse = 0
  case nextReply = 1
  case resolution = 2
  case firstResponseBusiness = 3
  case nextReplyBusiness = 4
  case resolutionBusiness = 5
  /// When a clock that still runs would breach.
  case firstResponseOpen = 6
  case nextReplyOpen = 7
  case resolutionOpen = 8
  /// The tickets that the agent answered that day.
  case handled = 9
  /// The tickets with a clock that ran over its target that day, or that reaches it that day and still runs.
  case due = 10

  // Counts.
  case firstResponseMet = 16
  case nextReplyMet = 17
  case resolutionMet = 18
  case firstResponseBreached = 19
  case nextReplyBreached = 20
  case resolutionBreached = 21
  case firstResponseWithoutTarget = 22
  case nextReplyWithoutTarget = 23
  case resolutionWithoutTarget = 24
  case closedUnanswered = 25
  case created = 26
  case complaint = 27
  case customerKnown = 28
  case repeated = 29
  case outbound = 30
  case solved = 31
  case reopened = 32
  case surveyOffered = 33
  case surveyAnswered = 34
  case surveyPositive = 35
  /// Tickets created of which nobody knows whether they are complaints.
  case complaintUntold = 36
  /// Tickets solved of which nobody knows whether they were reopened.
  case reopenUntold = 37

  /// Whether the sheet keeps every value, not only how many there are.
  package var isList: Bool { rawValue < 16 }

  /// Whether the values are ids of tickets.
  var listsTickets: Bool { self == .handled || self == .due }
}
