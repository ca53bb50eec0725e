import Kernel
import People
import Store

/// Finds what a user has to do and how things stand, by role, the most urgent first.
enum HomeLines {
  static func read(_ visit: Visit, _ connection: any Connection) throws -> [HomeLine] {
    let desk = HomeDesk(visit, connection)
    let roles = visit.user.roles
    var lines: [HomeLine] = []
    if roles.contains(.reviewer) { lines += try desk.reviewerLines() }
    if roles.contains(.agent) { lines += try desk.agentLines() }
    if !roles.isDisjoint(with: DrawSight.managers) { lines += try desk.drawLines() }
    if !roles.isDisjoint(with: [.manager, .trainer]) { lines += try desk.teamLines() }
    if roles.contains(.administrator) { lines += try desk.administratorLines() }
    // Whoever has several roles reads what they share once.
    var seen: Set<String> = []
    return lines.filter { seen.insert($0.href + $0.title.en).inserted }
  }
}

/// What the lines of the start page are read from.
struct HomeDesk {
  let user: User
  let now: Instant
  let words: Words
  let connection: any Connection

  init(_ visit: Visit, _ connection: any Connection) {
    (user, now, words, self.connection) = (visit.user, visit.now, visit.words, connection)
  }

  var today: Day { words.zone.day(of: now) }
}
