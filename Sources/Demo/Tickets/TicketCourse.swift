import Foundation
import Kernel

extension TicketMaker {
  /// One ticket with its conversation, from what was drawn for it.
  func played(
    _ channel: Channel, _ clock: WallClock, _ agent: DemoAgent, _ customer: DemoCustomer, _ topic: Topic,
    _ load: DayLoad, again: Bool, _ dice: inout Dice
  ) -> DemoTicket {
    let priority = Priority.drawn(for: topic, vip: customer.isVIP, &dice)
    let form = agent.story.form(on: load.day, in: plot)
    let struck = plot.outage.holds(at: clock)
    let pace = form.pace * agent.tempo * load.strain * (struck ? 1.8 : 1)
    let hurried = customer.isVIP || priority == .urgent
    let median = (hurried ? min(130, channel.tempo.first) : channel.tempo.first) * pace * priority.pace
    let delay = max(2, min(172_800, dice.logNormal(median: median, sigma: channel.tempo.sigma)))
    let burden = (plot.badWeek.contains(load.day) ? -0.3 : 0) + (struck ? -0.35 : 0)
    let ratio = delay / (hurried ? min(240, channel.fair) : channel.fair)
    let truth = drawnTruth(form.quality.shifted(agent.skill + burden), ratio: ratio, &dice)
    var conversation = conversation(channel, clock, agent, customer, topic, priority, truth, pace: pace, &dice)
    if conversation.ticket.outbound {
      conversation.playOutbound()
    } else {
      conversation.play(firstAnswerAfter: Milliseconds(delay) * 1000, again: again)
    }
    dice = conversation.dice
    return conversation.settled(at: end)
  }

  /// The quality of one ticket: what the agent is like, a good or bad moment in all, and chance in each criterion.
  private func drawnTruth(_ form: Truth, ratio: Double, _ dice: inout Dice) -> Truth {
    let moment = dice.normal(deviation: 0.35)
    func drawn(_ mean: Double, _ dice: inout Dice) -> Double {
      min(5, max(1, mean + moment + dice.normal(deviation: 0.5)))
    }
    return Truth(
      timeliness: min(5, max(1, 3.4 - 1.15 * log2(ratio))), resolution: drawn(form.resolution, &dice),
      attitude: drawn(form.attitude, &dice), communication: drawn(form.communication, &dice))
  }

  private func conversation(
    _ channel: Channel, _ clock: WallClock, _ agent: DemoAgent, _ customer: DemoCustomer, _ topic: Topic,
    _ priority: Priority, _ truth: Truth, pace: Double, _ dice: inout Dice
  ) -> Conversation {
    let language = customer.language
    let situations = topic.situations(language)
    let situation = situations[dice.whole(in: 0...situations.count - 1)]
    let facts = Facts.invented(customer: customer, agent: agent, topic: topic, day: clock.day, &dice)
    let created = clock.instant(offset: WorkingHours.offset)
    let style = agent.style(on: clock.day, in: plot)
    let onShift = agent.shift(on: clock.day).contains(clock.millisecond)
    let outbound = onShift && channel != .web && topic != .outage && dice.happens(0.02)
    let complaint = topic == .complaint || (truth.resolution < 2.2 && dice.happens(0.12))
    let ticket = DemoTicket(
      subject: dice.pick(situation.subjects)?.filled(facts, &dice) ?? "", topic: topic, channel: channel,
      priority: priority, customer: customer, agent: agent.number, created: created, language: language,
      outbound: outbound, updated: created, complaint: complaint, truth: truth)
    return Conversation(
      agent: agent, plot: plot, situation: situation, phrases: .of(language), voice: .of(style, language),
      style: style, pace: pace, ticket: ticket, facts: facts, dice: dice, now: created)
  }
}
