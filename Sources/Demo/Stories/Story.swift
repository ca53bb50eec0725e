import Kernel

/// What an agent's months look like, so that reports have something to find.
package enum Story: String, Sendable, CaseIterable {
  /// Neither much better nor much worse over the time.
  case steady
  /// Answers first and helps least: short times, stock phrases, reopened tickets.
  case fastButCanned
  /// Takes the time and solves it.
  case slowButExcellent
  /// Weak until a training in the second month, good afterwards.
  case improving
  /// Begins in the middle and learns.
  case newHire
  /// Tired: slower and worse from week to week.
  case declining
  /// Quick and good at once: whom an award should find.
  case exemplary

  /// The story of the agent with that number; the special ones stand near the top of the roster.
  static func of(agent number: Int) -> Story {
    switch number {
    case 0: .fastButCanned
    case 1: .slowButExcellent
    case 2: .improving
    case 4: .newHire
    case 5: .declining
    case 10: .exemplary
    default: .steady
    }
  }

  /// What the agent is like on a day: quality as a `Truth` whose timeliness is not used, and how many times the usual
  /// time an answer takes.
  func form(on day: Day, in plot: Plot) -> (quality: Truth, pace: Double) {
    let gone = plot.share(of: day)
    switch self {
    case .exemplary: return (Self.quality(5.3, 5.3, 5.3), 0.5)
    case .steady: return (Self.quality(4.45, 4.5, 4.4), 1)
    case .fastButCanned: return (Self.quality(2.6, 3.1, 2.5), 0.3)
    case .slowButExcellent: return (Self.quality(5.1, 5.1, 5.1), 2.4)
    case .improving:
      let learnt = min(1, max(0, Double(day.number - plot.training.number) / 7))
      return (Self.quality(3.2, 3.4, 3.1).towards(Self.quality(4.75, 4.75, 4.7), learnt), 1.7 - 0.8 * learnt)
    case .newHire:
      let learnt = min(1, max(0, Double(day.number - plot.newHireStarts.number) / 45))
      return (Self.quality(3.2, 4.4, 3.3).towards(Self.quality(4.4, 4.6, 4.4), learnt), 1.9 - 0.8 * learnt)
    case .declining:
      return (Self.quality(4.8, 4.9, 4.8).towards(Self.quality(3.4, 3.2, 3.5), gone), 0.9 + 0.9 * gone)
    }
  }

  /// How many tickets the agent takes for one that a usual agent takes.
  var appetite: Double {
    switch self {
    case .fastButCanned: 1.35
    case .slowButExcellent: 0.75
    case .newHire: 0.8
    case .steady, .improving, .declining, .exemplary: 1
    }
  }

  private static func quality(_ resolution: Double, _ attitude: Double, _ communication: Double) -> Truth {
    Truth(timeliness: 3, resolution: resolution, attitude: attitude, communication: communication)
  }
}
