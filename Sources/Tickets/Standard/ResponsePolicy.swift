package import Kernel

/// What is promised to some tickets, and to which.
package struct ResponsePolicy: Hashable, Sendable {
  package let id: String
  package let title: LocalizedText
  /// Conditions that must all hold.
  package let all: [Condition]
  /// Conditions of which one must hold, if there are any.
  package let any: [Condition]
  package let firstResponse: Target?
  package let nextReply: Target?
  package let resolution: Target?

  /// A policy without conditions takes every ticket.
  package init(
    id: String, title: LocalizedText, all: [Condition] = [], any: [Condition] = [], firstResponse: Target? = nil,
    nextReply: Target? = nil, resolution: Target? = nil
  ) {
    self.id = id
    self.title = title
    self.all = all
    self.any = any
    self.firstResponse = firstResponse
    self.nextReply = nextReply
    self.resolution = resolution
  }

  package func takes(_ fields: TicketFields) -> Bool {
    all.allSatisfy { $0.holds(fields) } && (any.isEmpty || any.contains { $0.holds(fields) })
  }

  package func target(_ kind: ClockKind) -> Target? {
    switch kind {
    case .firstResponse: firstResponse
    case .nextReply: nextReply
    case .resolution: resolution
    }
  }
}
