import Catalogue
import Kernel
import People
import Quality
import Scorecards
import Statistics
import Tickets

/// What managers, trainers and administrators have to see to.
extension HomeDesk {
  func drawLines() throws -> [HomeLine] {
    let yesterday = today - 1
    let due = try Draws(connection).undrawn(until: yesterday)
    if !due.isEmpty {
      return [
        HomeLine(
          figure: "\(due.count)", title: HomeWords.toDraw, detail: HomeWords.days(words.list(due.map(\.description))),
          href: DrawsLinks.list, isPressing: due.contains { $0 < yesterday })
      ]
    }
    let sight = DrawSight(user, try TeamSettings.read(connection))
    guard
      let last = try Draws(connection).days(limit: 1, seenFrom: sight.viewpoint).first, last.draw.day == yesterday
    else { return [] }
    let whole = last.shares.whole
    return [
      HomeLine(
        figure: "\(whole.reviewed)/\(whole.drawn)", title: HomeWords.yesterday, href: DrawsLinks.day(yesterday),
        isStanding: true)
    ]
  }

  func teamLines() throws -> [HomeLine] {
    var lines: [HomeLine] = []
    if user.roles.contains(.manager) { lines += try unexplainedLine() }
    lines += try stateLines()
    if user.roles.contains(.manager) { lines.append(try importLine()) }
    return lines
  }

  private func unexplainedLine() throws -> [HomeLine] {
    let members = try DrawSight(user, try TeamSettings.read(connection)).agents(connection)
    let late = try OverdueClocks(connection, at: now).reached(in: words.zone.start(of: today - 1)..<now)
    let names = try members.map { ids in
      Set(try Agents(connection).all().filter { ids.contains($0.id) }.map(\.name))
    }
    let count = late.count { clock in
      clock.reason == nil && names.map { $0.contains(clock.agent ?? "") } ?? true
    }
    if count == 0 { return [] }
    return [
      HomeLine(
        figure: "\(count)", title: HomeWords.unexplained, detail: HomeWords.unexplainedSince, href: Place.board.href,
        isPressing: true)
    ]
  }

  /// How many agents are below or to be watched; nothing while the month has nothing to say.
  private func stateLines() throws -> [HomeLine] {
    let request = ScorecardRequest(month: today.month, team: user.team?.name, now: now)
    let found: (states: [TargetState: Int], coaching: Int)
    do {
      found = try ScorecardMaker(connection).states(of: request)
    } catch let problem as Problem where problem.kind == .missing {
      return []
    }
    let all: [(Int, LocalizedText)] = [
      (found.coaching, HomeWords.coaching), (found.states[.below] ?? 0, HomeWords.below),
      (found.states[.watch] ?? 0, HomeWords.watch),
    ]
    return all.filter { $0.0 > 0 }.map { count, title in
      HomeLine(figure: "\(count)", title: title, href: Place.scorecards.href, isStanding: title != HomeWords.coaching)
    }
  }

  private func importLine() throws -> HomeLine {
    guard let last = try LatestImport.read(connection) else {
      return HomeLine(figure: "0", title: HomeWords.noImport, href: Place.imports.href)
    }
    return HomeLine(
      figure: "\(last.added + last.changed)", title: HomeWords.lastImport,
      detail: HomeWords.imported(last.file, words.time(last.at), rejected: last.rejected), href: Place.imports.href,
      isStanding: true)
  }

  func administratorLines() throws -> [HomeLine] {
    var lines: [HomeLine] = []
    let gaps = try StandardsInForce(connection).unlistedHolidays(in: today...(today + 60))
    if !gaps.isEmpty {
      lines.append(
        HomeLine(
          figure: "\(gaps.count)", title: HomeWords.holidays, detail: gaps[0].localized,
          href: Place.rubrics.href, isPressing: true))
    }
    let invitations = try Invitations(connection).waiting(at: now)
    if invitations > 0 {
      lines.append(HomeLine(figure: "\(invitations)", title: HomeWords.invitations, href: Place.people.href))
    }
    let log = AuditLog(connection)
    let checked = try log.latest(.auditVerified)
    lines.append(
      HomeLine(
        figure: "\(try log.head().seq)", title: HomeWords.auditEntries,
        detail: checked.map { HomeWords.auditChecked(words.time($0.at)) } ?? HomeWords.auditNever,
        href: Place.audit.href, isStanding: true))
    return lines
  }
}
