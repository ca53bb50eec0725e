import Kernel
import People
import Quality
import Store

/// Draws: the list of days, and drawing one.
enum DrawsRoutes {
  static func add(to routes: inout Routes) {
    let (readers, managers) = (Place.draws.access, Access.only(DrawSight.managers))
    routes.get(DrawsLinks.list, for: readers) { visit in .page(try await list(visit)) }
    routes.file(DrawsLinks.listFile, for: readers, file)
    routes.post(DrawsLinks.list, for: managers, draw)
    TargetedRoutes.add(to: &routes)
    DrawDayRoutes.add(to: &routes)
    DrawnTicketRoutes.add(to: &routes)
  }

  private static func list(_ visit: Visit) async throws -> DrawsListPage {
    let (asked, today) = (DrawnDaysQuery(visit.query), visit.today)
    return try await visit.read { connection in
      let (draws, sight) = (Draws(connection), DrawSight(visit.user, try TeamSettings.read(connection)))
      return DrawsListPage(
        days: try draws.days(
          in: asked.month, by: asked.order, limit: PageNumber.size, offset: asked.page.offset, seenFrom: sight.viewpoint
        ),
        count: try draws.dayCount(in: asked.month), query: visit.query, due: try draws.undrawn(until: today - 1),
        next: try SeedCommitments(connection).next(from: today), reviewers: try Self.names(connection), sight: sight)
    }
  }

  private static func file(_ visit: Visit) async throws -> Answer {
    let asked = DrawnDaysQuery(visit.query)
    let (sight, names) = try await visit.read { connection in
      (DrawSight(visit.user, try TeamSettings.read(connection)), try Self.names(connection))
    }
    return try await ListFile(
      name: "draws", columns: DrawnDayColumns(sight: sight, reviewers: names).all, words: visit.words
    ) { piece in
      try await visit.read {
        try Draws($0).days(
          in: asked.month, by: asked.order, limit: ListPiece<DrawnDay>.size, offset: piece.offset,
          seenFrom: sight.viewpoint)
      }
    }.answer()
  }

  private static func names(_ connection: any Connection) throws -> [Reviewer.ID: String] {
    Dictionary(keepingFirst: try Reviewers(connection).all().map { ($0.id, $0.name) })
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
