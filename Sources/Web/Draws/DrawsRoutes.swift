import Kernel
import People
import Quality
import Store

/// Draws: the list of days, and drawing one.
enum DrawsRoutes {
  static func add(to routes: inout Routes) {
    let (readers, managers) = (Place.draws.access, Access.only(DrawSight.managers))
    routes.get(DrawsLinks.list, for: readers) { visit in .page(try await list(visit)) }
    routes.post(DrawsLinks.list, for: managers, draw)
    TargetedRoutes.add(to: &routes)
    DrawDayRoutes.add(to: &routes)
    DrawnTicketRoutes.add(to: &routes)
  }

  private static func list(_ visit: Visit) async throws -> DrawsListPage {
    let before = visit.query.text("before").flatMap { Day($0) }
    let today = visit.caller.zone.day(of: visit.now)
    return try await visit.read { connection in
      let sight = DrawSight(visit.user, try TeamSettings.read(connection))
      let days = try Draws(connection).days(before: before, limit: 51, seenFrom: sight.viewpoint)
      let names = try Reviewers(connection).all().map { ($0.id, $0.name) }
      return DrawsListPage(
        days: Array(days.prefix(50)), older: days.count > 50 ? days[49].draw.day : nil, isContinued: before != nil,
        due: try Draws(connection).undrawn(until: today - 1),
        next: try SeedCommitments(connection).next(from: today),
        reviewers: Dictionary(names) { first, _ in first }, sight: sight)
    }
  }

  private static func draw(_ form: Fields, _ visit: Visit) async throws -> Answer {
    guard let day = form.text("day").flatMap({ Day($0) }) else {
      throw Problem(.invalid, "This is no day.", remedy: "Write it like 2026-11-22.")
    }
    let report = try await visit.write { connection in
      try Draws(connection).draw(day, by: visit.actor, at: visit.now, newSeed: SystemSeed.make)
    }
    return .redirect(DrawsLinks.day(day), saying: DrawSentences.drawn(day, report.draw.sampleSize))
  }
}
