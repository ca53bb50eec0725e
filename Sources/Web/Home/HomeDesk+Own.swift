import Kernel
import People
import Quality
import Scorecards
import Statistics
import Tickets

/// What reviewers and agents have to do themselves.
extension HomeDesk {
  private static let daysShown = 3

  func reviewerLines() throws -> [HomeLine] {
    guard let reviewer = user.reviewerID else { return [] }
    let day = try Reviewers(connection).day(
      of: reviewer, in: words.zone.start(of: today)..<words.zone.start(of: today + 1))
    var lines: [HomeLine] = []
    if !day.waiting.isEmpty {
      let shown = day.waiting.prefix(Self.daysShown).map { ($0.day.description, $0.tickets) }
      lines.append(
        HomeLine(
          figure: "\(day.waiting.reduce(0) { $0 + $1.tickets })", title: HomeWords.toReview,
          detail: HomeWords.waiting(shown, more: day.waiting.count - shown.count), href: Place.review.href,
          isPressing: day.waiting[0].day < today - 1))
    }
    lines.append(
      HomeLine(
        figure: "\(day.done)", title: HomeWords.doneToday,
        detail: day.done == 0 ? nil : day.medianSeconds.map(HomeWords.median) ?? HomeWords.noTimes,
        href: Place.draws.href, isStanding: true))
    return lines
  }

  func agentLines() throws -> [HomeLine] {
    guard let agent = user.agent else { return [] }
    let unread = try AgentReviews(of: agent, connection).unread(at: now)
    var lines: [HomeLine] = []
    if let running = try runningLine(agent) { lines.append(running) }
    if unread > 0 {
      lines.append(HomeLine(figure: "\(unread)", title: HomeWords.toRead, href: MyReviewsLinks.unread))
    }
    lines.append(try monthLine(agent))
    return lines
  }

  /// The agent's running clocks from three days ago to the day after tomorrow.
  private func runningLine(_ agent: Agent.ID) throws -> HomeLine? {
    let span = words.zone.start(of: today - 3)..<words.zone.start(of: today + 3)
    let running = try StoredClocks(connection).running(of: agent, dueIn: span)
    guard let first = running.first, let due = first.clock.dueAt else { return nil }
    let isLate = due < now
    return HomeLine(
      figure: "\(running.count)", title: HomeWords.openTickets,
      detail: isLate
        ? HomeWords.late(first.number, by: words.duration(now - due))
        : HomeWords.nearest(first.number, left: words.duration(due - now)), href: Place.board.href, isPressing: isLate)
  }

  private func monthLine(_ agent: Agent.ID) throws -> HomeLine {
    let score = try ScorecardMaker(connection).score(of: agent, in: today.month, at: now)
    guard let score, score.count >= TargetState.neededCount, let interval = score.interval else {
      return HomeLine(
        figure: "–", title: HomeWords.myMonth, detail: HomeWords.notEnough(score?.count ?? 0),
        href: Place.scorecards.href, isStanding: true)
    }
    return HomeLine(
      figure: words.decimals(score.mean, 1), title: HomeWords.myMonth,
      detail: HomeWords.interval(words.decimals(interval.low, 1), words.decimals(interval.high, 1), score.count),
      href: Place.scorecards.href, isStanding: true)
  }
}
