import Kernel

/// The way a ticket came in, with its own hours and tempo.
package enum Channel: String, Sendable, CaseIterable {
  case chat, phone, social, email, web

  /// The share of all tickets.
  var share: Double {
    switch self {
    case .chat: 0.42
    case .phone: 0.20
    case .social: 0.16
    case .email: 0.14
    case .web: 0.08
    }
  }

  /// Whether both sides wait for each other while it lasts.
  var live: Bool { self == .chat || self == .phone || self == .social }

  /// The usual time to an agent's first answer and to a later one, in seconds, and the spread of its logarithm.
  var tempo: (first: Double, next: Double, sigma: Double) {
    switch self {
    case .phone: (13, 11, 0.5)
    case .chat: (55, 62, 0.75)
    case .social: (130, 150, 0.8)
    case .email: (700, 900, 0.75)
    case .web: (850, 1000, 0.75)
    }
  }

  /// The usual time in which a customer answers, in seconds.
  var customerTempo: Double {
    switch self {
    case .phone: 9
    case .chat: 40
    case .social: 90
    case .email: 1500
    case .web: 1700
    }
  }

  /// The first response that the made-up customers take for fair, in seconds.
  var fair: Double {
    switch self {
    case .phone: 30
    case .chat: 180
    case .social: 480
    case .email, .web: 3600
    }
  }

  /// How many tickets begin in each hour of the day, as weights: a dip at lunch, an evening peak for chat.
  var hours: [Double] {
    switch self {
    case .chat: [0.2, 0, 0, 0, 0, 0, 0, 0.3, 4, 9, 11, 9, 5, 6, 9, 9, 8, 7, 6, 9, 12, 8, 0.5, 0.3]
    case .phone: [0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 13, 10, 5, 7, 11, 11, 9, 7, 4, 3, 2, 0, 0, 0]
    case .social: [0.2, 0, 0, 0, 0, 0, 0.1, 0.4, 4, 7, 8, 7, 5, 6, 7, 7, 7, 7, 7, 9, 11, 8, 0.6, 0.3]
    case .email: [0.2, 0.1, 0, 0, 0, 0.1, 0.3, 1, 9, 12, 11, 8, 4, 6, 9, 9, 8, 7, 4, 3, 3, 2, 0.6, 0.3]
    case .web: [0.3, 0.1, 0.1, 0, 0, 0, 0.2, 0.8, 6, 9, 9, 8, 5, 6, 8, 8, 8, 7, 5, 5, 6, 4, 1, 0.5]
    }
  }
}
