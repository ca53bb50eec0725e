import Kernel

/// A row that was not taken, and why.
package struct Rejection: Equatable, Sendable {
  /// Why a row cannot be taken; the list of rejects has its code and its words.
  package enum Reason: String, CaseIterable, Worded {
    case missing = "missing value"
    case tooFewFields = "too few fields"
    case tooManyFields = "too many fields"
    case unknownValue = "unknown value"
    case badTime = "not a time"
    case implausibleTime = "time before 1970 or after 2199"
    case clippedTime = "only minutes and seconds are left of this time"
    case noOffset = "time without an offset or zone"
    case scientificID = "id in scientific notation"
    case marredNumber = "line break or control character in a number"
    case badNumber = "not a number"
    case outOfRange = "out of range"
    case notYesOrNo = "not yes or no"
    case badText = "not valid text"
    case tooLong = "too long"
    case solvedBeforeCreated = "solved before it was created"
    case answeredByNobody = "answered, but no agent is named"
    case unknownTicket = "no such ticket"
    case spoiledCase = "another row of its case was rejected"
  }

  /// Where the row starts in the file, from 1.
  package var line: Int
  /// The header of the column; empty when the whole row is meant.
  package var column: String
  package var value: String
  package var reason: Reason
  /// Whether its times stand beside the columns in which other rows have theirs.
  var isShifted = false

  /// The beginning of a field, fit to be shown.
  static func shown(_ field: UnsafeBufferPointer<UInt8>) -> String {
    OneLine.tidy(String(decoding: field.prefix(200), as: UTF8.self))
  }
}

/// Something in a row that is odd but was taken; counted by kind.
package enum ImportWarning: String, CaseIterable, Worded {
  case replyBeforeCreation = "first reply before creation"
  case solvedBeforeReply = "solved before the first reply"
  case closedBeforeSolved = "closed before solved"
  case solvedYetOpen = "a time of solving on a ticket that is not solved"
  case flagAgainstStamps = "the helpdesk's own flag contradicts its times"
  case oddStatus = "unknown state, taken as open"
  case outsideOfficeHours = "most times fall outside 07:00–19:00: is the zone right?"
  case unknownActivity = "an activity that the mapping does not know, taken as without effect"
  case roleSwitch = "one author writes as customer and as agent in one ticket"
  case futureTime = "a time that has not come yet: is the zone or the year right?"
  case skippedTime = "a time that no clock showed, as it was put forward then; taken as an hour later"
  case dateAlone = "a day without a time of day, taken as midnight: how long something took is no fact there"
  case strayQuote = "text after a closing quote, taken as part of its field"
  case misreadLines = "lines of UTF-8 in a file read as GB18030, their letters wrong: was it put together?"
  case repeatedTicket = "a ticket that stands in the file twice without a time of change: the last row counts"
  case repeatedMessage = "a message that stands in the file twice and differs: the last row counts"
  case undatedChange = "a row without a time of change put in place of one that has it"
  case roundedCustomer = "a customer's number that lost its last digits, taken as unknown"
  case damagedText = "text that was damaged before it reached us (????)"
}
