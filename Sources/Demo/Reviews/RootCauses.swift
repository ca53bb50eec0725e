import Kernel

/// Root causes that fit a ticket's circumstances, under the ids of the service-quality rubric.
enum RootCauses {
  static func cause(
    of aspect: DemoVerdict.Aspect, ticket: DemoTicket, team: DemoTeam, _ dice: inout Dice
  ) -> String {
    let clock = WallClock(ticket.created, offset: WorkingHours.offset)
    let agent = team.agents[ticket.agent]
    if dice.happens(0.7) {
      if team.plot.outage.holds(at: clock) { return "system-slow" }
      if team.plot.badWeek.contains(clock.day) { return "understaffed" }
    }
    switch aspect {
    case .timeliness: return late(clock, agent, &dice)
    case .resolution: return unsolved(ticket.topic, agent, &dice)
    case .attitude: return agent.story == .declining ? "state-of-mind" : "no-empathy"
    case .communication: return unclear(agent.style(on: clock.day, in: team.plot), &dice)
    }
  }

  private static func late(_ clock: WallClock, _ agent: DemoAgent, _ dice: inout Dice) -> String {
    if !agent.shift(on: clock.day).contains(clock.millisecond) { return "schedule-gap" }
    return dice.pick(["too-many-chats", "too-many-chats", "no-reminder", "other-department", "wrong-routing"]) ?? ""
  }

  private static func unsolved(_ topic: Topic, _ agent: DemoAgent, _ dice: inout Dice) -> String {
    switch agent.story {
    case .fastButCanned: return dice.pick(["stock-phrases", "closed-early", "did-not-read"]) ?? ""
    case .newHire, .improving: return dice.pick(["never-learned", "mixed-up", "card-not-found"]) ?? ""
    case .steady, .slowButExcellent, .declining, .exemplary: return usual(topic, &dice)
    }
  }

  private static func usual(_ topic: Topic, _ dice: inout Dice) -> String {
    let causes =
      switch topic {
      case .delivery, .address: ["supplier", "supplier", "order-data", "forgot-follow-up"]
      case .refund, .invoice: ["slow-approval", "too-little-authority", "unclear-rule"]
      case .complaint: ["between-departments", "too-little-authority", "forgot-follow-up"]
      case .technical, .outage: ["card-missing", "other-department", "never-learned"]
      case .promotion, .question: ["missed-update", "unclear-rule", "card-wrong"]
      case .repair, .account, .password: ["skipped-check", "other-department", "no-rule"]
      }
    return dice.pick(causes) ?? ""
  }

  private static func unclear(_ style: Style, _ dice: inout Dice) -> String {
    switch style {
    case .canned: "stock-phrases"
    case .rambling: "unclear-wording"
    case .terse: dice.happens(0.5) ? "unclear-wording" : "did-not-read"
    case .warm, .textbook, .excellent: dice.pick(["did-not-read", "mixed-up", "bad-template"]) ?? ""
    }
  }
}
