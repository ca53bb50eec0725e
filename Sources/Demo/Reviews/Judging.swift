import Kernel

/// How a made-up reviewer judges: the truth of the ticket, seen through severity and chance.
extension DemoReviewer {
  func verdict(on ticket: DemoTicket, in team: DemoTeam, _ dice: inout Dice) -> DemoVerdict {
    let points = points(for: ticket.truth, &dice)
    var grounds: [DemoVerdict.Aspect: DemoVerdict.Ground] = [:]
    for aspect in DemoVerdict.Aspect.allCases {
      grounds[aspect] = DemoVerdict.Ground(
        evidence: Self.evidence(for: aspect, in: ticket), comment: say(Remarks.of(language).low(aspect), &dice),
        rootCause: RootCauses.cause(of: aspect, ticket: ticket, team: team, &dice))
    }
    return DemoVerdict(
      points: points, grounds: grounds, comment: summary(points, &dice),
      fatal: ticket.fatal.map { [$0.item] } ?? [],
      seconds: Int(min(900, max(20, dice.logNormal(median: 105, sigma: 0.45)))))
  }

  private func points(for truth: Truth, _ dice: inout Dice) -> [DemoVerdict.Aspect: Int] {
    let mood = leniency + dice.normal(deviation: noise * 0.4)
    var points: [DemoVerdict.Aspect: Int] = [:]
    for aspect in DemoVerdict.Aspect.allCases {
      let seen = truth[aspect] + mood + dice.normal(deviation: noise)
      points[aspect] = Int(min(5, max(1, seen)).rounded())
    }
    return points
  }

  private func summary(_ points: [DemoVerdict.Aspect: Int], _ dice: inout Dice) -> String {
    let remarks = Remarks.of(language)
    let (sum, lowest) = (points.values.reduce(0, +), points.values.min() ?? 3)
    if lowest > 2, dice.happens(0.6) { return "" }
    return say(sum >= 18 ? remarks.praise : lowest <= 2 ? remarks.poor : remarks.fair, &dice)
  }

  private func say(_ lines: [Line], _ dice: inout Dice) -> String {
    dice.pick(lines)?.filled(Facts(), &dice) ?? ""
  }

  /// A sentence that the agent wrote: the first answer for its speed and tone, the longest for its substance.
  private static func evidence(for aspect: DemoVerdict.Aspect, in ticket: DemoTicket) -> String {
    let replies = ticket.messages.filter { $0.role == .agent && $0.isPublic }
    if let fatal = ticket.fatal, aspect == .attitude { return ticket.messages[fatal.message].body }
    switch aspect {
    case .timeliness: return firstSentence(replies.first?.body ?? "")
    case .attitude: return firstSentence(replies.last?.body ?? "")
    case .resolution, .communication: return firstSentence(replies.max { $0.body.count < $1.body.count }?.body ?? "")
    }
  }

  private static func firstSentence(_ text: String) -> String {
    guard let end = text.firstIndex(where: { "。！？.!?".contains($0) }) else { return text }
    return String(text[...end])
  }
}

extension Truth {
  fileprivate subscript(aspect: DemoVerdict.Aspect) -> Double {
    switch aspect {
    case .timeliness: timeliness
    case .resolution: resolution
    case .attitude: attitude
    case .communication: communication
    }
  }
}
