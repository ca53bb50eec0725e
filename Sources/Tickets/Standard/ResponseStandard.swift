package import Kernel

/// The team's response standard: its calendars and its policies, the first that takes a ticket deciding.
package struct ResponseStandard: Hashable, Sendable {
  package let title: LocalizedText
  package let calendars: [NamedCalendar]
  /// The calendar of business time where a target names none, as an index; nil for no business time there.
  package let calendar: Int16?
  /// By position; the last takes every ticket.
  package let policies: [ResponsePolicy]
  package let firstResponseFrom: FirstResponseStart
  /// Whether resolution clocks stand still on hold, as they always do while pending.
  package let pausesOnHold: Bool
  package let countdown: Countdown

  package init(
    title: LocalizedText, calendars: [NamedCalendar] = [], calendar: Int16? = nil, policies: [ResponsePolicy],
    firstResponseFrom: FirstResponseStart = .customer, pausesOnHold: Bool = false, countdown: Countdown = Countdown()
  ) {
    self.title = title
    self.calendars = calendars
    self.calendar = calendar
    self.policies = policies
    self.firstResponseFrom = firstResponseFrom
    self.pausesOnHold = pausesOnHold
    self.countdown = countdown
  }

  /// The first policy that takes a ticket with these fields; nil when none does.
  package func policy(for fields: TicketFields) -> ResponsePolicy? {
    policies.first { $0.takes(fields) }
  }
}

/// A calendar with the name by which targets refer to it.
package struct NamedCalendar: Hashable, Sendable {
  package let id: String
  package let title: LocalizedText
  package let calendar: BusinessCalendar

  package init(id: String, title: LocalizedText, calendar: BusinessCalendar) {
    self.id = id
    self.title = title
    self.calendar = calendar
  }
}

/// Where the first response time starts when a robot answered first.
package enum FirstResponseStart: String, CaseIterable, Sendable {
  /// At the customer's first message.
  case customer
  /// When the robot handed over to the team.
  case handOff = "hand-off"
}
