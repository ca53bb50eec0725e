/// How the customer reached the team.
package enum Channel: UInt8, StoredWord {
  case phone, chat, email, app, social, web, sms, selfService, other

  package static let names = ["phone", "chat", "email", "app", "social", "web", "sms", "self_service", "other"]
}

/// How pressing a ticket is.
package enum Priority: UInt8, StoredWord, Comparable {
  case low, normal, high, urgent

  package static let names = ["low", "normal", "high", "urgent"]

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// How much the customer is valued.
package enum Tier: UInt8, StoredWord, Comparable {
  case standard, silver, gold, vip

  package static let names = ["standard", "silver", "gold", "vip"]

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Where a ticket stands; a source's own states are mapped to these.
package enum Status: UInt8, StoredWord {
  case new, open, pending, hold, solved, closed

  package static let names = ["new", "open", "pending", "hold", "solved", "closed"]

  /// Solved or closed.
  package var isSettled: Bool { self == .solved || self == .closed }
}

/// Why a ticket is left out of every figure.
package enum Exclusion: UInt8, StoredWord {
  case none, merged, spam, deleted

  package static let names = ["none", "merged", "spam", "deleted"]
}

/// Who wrote a message.
package enum Role: UInt8, StoredWord {
  case customer, agent, robot, system

  package static let names = ["customer", "agent", "robot", "system"]
}
