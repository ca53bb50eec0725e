/// What is odd about a ticket's stamps; it is imported, and the oddity counted.
package struct TimelineWarnings: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The first reply lies before the creation.
  package static let replyBeforeCreation = Self(rawValue: 1)
  /// The ticket was solved before its first reply.
  package static let solvedBeforeReply = Self(rawValue: 2)
  /// The ticket was closed before it was solved.
  package static let closedBeforeSolved = Self(rawValue: 4)
  /// The ticket was solved or closed before its creation.
  package static let solvedBeforeCreation = Self(rawValue: 8)
  /// The status says solved or closed, and no stamp says when.
  package static let solvedWithoutStamp = Self(rawValue: 16)
  /// The status contradicts the stamps or the last change of status.
  package static let statusAgainstStamps = Self(rawValue: 32)

  /// Each kind alone with its word, for counting and for reports.
  package static let kinds: [(warning: TimelineWarnings, name: String)] = [
    (.replyBeforeCreation, "reply_before_creation"), (.solvedBeforeReply, "solved_before_reply"),
    (.closedBeforeSolved, "closed_before_solved"), (.solvedBeforeCreation, "solved_before_creation"),
    (.solvedWithoutStamp, "solved_without_stamp"), (.statusAgainstStamps, "status_against_stamps"),
  ]
}
