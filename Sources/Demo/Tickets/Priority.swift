/// How soon a ticket wants an answer.
package enum Priority: String, Sendable, CaseIterable {
  case urgent, high, normal, low

  /// How many times the usual time an answer takes.
  var pace: Double {
    switch self {
    case .urgent: 0.45
    case .high: 0.75
    case .normal: 1
    case .low: 1.5
    }
  }

  static func drawn(for topic: Topic, vip: Bool, _ dice: inout Dice) -> Priority {
    var weights: [Double] =
      switch topic {
      case .outage: [0.45, 0.45, 0.1, 0]
      case .complaint: [0.2, 0.5, 0.3, 0]
      case .question, .promotion, .invoice: [0.01, 0.05, 0.64, 0.3]
      default: [0.05, 0.15, 0.68, 0.12]
      }
    if vip { weights[1] += 0.3 }
    return allCases[dice.index(weights: weights)]
  }
}
