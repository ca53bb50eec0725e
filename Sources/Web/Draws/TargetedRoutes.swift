import Content
import Kernel
import People
import Quality
import Store
import Tickets

/// Targeted draws: the list, one of them, and choosing tickets.
enum TargetedRoutes {
  static func add(to routes: inout Routes) {
    routes.get(DrawsLinks.targeted, for: Place.draws.access) { visit in .page(try await list(visit)) }
    routes.file(DrawsLinks.targetedFile, for: Place.draws.access, listFile)
    routes.post(DrawsLinks.targeted, for: .only(DrawSight.managers), choose)
    routes.get(DrawsLinks.targeted(":draw"), for: Place.draws.access, show)
    routes.file(DrawsLinks.targetedTickets(":draw"), for: Place.draws.access, file)
  }

  private static func list(
    _ visit: Visit, _ entry: TargetedListPage.Entry? = nil, _ problem: Problem? = nil
  ) async throws -> TargetedListPage {
    let yesterday = visit.today - 1
    return try await visit.read { connection in
      let (draws, sight) = (Draws(connection), DrawSight(visit.user, try TeamSettings.read(connection)))
      let asked = TargetedQuery(visit.query, sight)
      return TargetedListPage(
        draws: try draws.targeted(
          for: asked.reason, by: asked.order, limit: PageNumber.size, offset: asked.page.offset,
          seenFrom: sight.viewpoint),
        count: try draws.targetedCount(for: asked.reason), query: visit.query,
        entry: entry ?? TargetedListPage.Entry(day: yesterday), sight: sight, problem: problem)
    }
  }

  private static func listFile(_ visit: Visit) async throws -> Answer {
    let sight = try await visit.read { DrawSight(visit.user, try TeamSettings.read($0)) }
    let asked = TargetedQuery(visit.query, sight)
    return try await ListFile(name: "targeted", columns: TargetedListPage.columns(sight), words: visit.words) { piece in
      try await visit.read { connection in
        try Draws(connection).targeted(
          for: asked.reason, by: asked.order, limit: ListPiece<TargetedDraw>.size, offset: piece.offset,
          seenFrom: sight.viewpoint)
      }
    }.answer()
  }

  private static func show(_ visit: Visit) async throws -> Answer {
    let id = StoredDraw.ID(try visit.caller.number("draw"))
    return .page(
      try await visit.read { connection in
        let (draws, sight) = (Draws(connection), DrawSight(visit.user, try TeamSettings.read(connection)))
        let query = DrawQuery(visit.query, sight, standard: .ticket)
        return TargetedDrawPage(
          draw: try draws.targeted(id),
          tickets: try draws.sample(
            of: id, query.filter, seenFrom: sight.viewpoint, limit: PageNumber.size, offset: query.page.offset),
          count: try draws.sampleCount(of: id, query.filter, seenFrom: sight.viewpoint), query: query, sight: sight,
          titles: try SkipTitles(connection))
      })
  }

  private static func file(_ visit: Visit) async throws -> Answer {
    let id = StoredDraw.ID(try visit.caller.number("draw"))
    return .file(try await SampleFile.read(visit, standard: .ticket) { try Draws($0).targeted(id) })
  }

  private static func choose(_ form: Fields, _ visit: Visit) async throws -> Answer {
    var entry = TargetedListPage.Entry(day: visit.today - 1)
    entry.reason = form.text("reason").flatMap(TargetReason.init)
    (entry.most, entry.numbers) = (form.text("most") ?? "", form.text("numbers") ?? "")
    do {
      entry.day = try day(form)
      let report = try await choose(entry, visit)
      return .redirect(
        DrawsLinks.targeted, saying: TargetWords.chosen(report.chosen, of: report.found))
    } catch let problem as Problem {
      return .page(try await list(visit, entry, problem))
    }
  }

  private static func day(_ form: Fields) throws -> Day {
    guard let day = form.text("day").flatMap({ Day($0) }) else {
      throw Problem(.invalid, "This is no day.", remedy: "Write it like 2026-11-22.")
    }
    return day
  }

  private static func choose(_ entry: TargetedListPage.Entry, _ visit: Visit) async throws -> TargetReport {
    guard let reason = entry.reason else {
      throw Problem(.invalid, "There is no such reason to choose tickets.", remedy: "Choose one of the list.")
    }
    guard let most = Int(entry.most), (1...1000).contains(most) else {
      throw Problem(.invalid, "This is no number of tickets.", remedy: "Write one from 1 to 1000.")
    }
    let numbers = entry.numbers.split { $0.isWhitespace || ",;，；、".contains($0) }.map(String.init)
    guard numbers.isEmpty != (reason == .byHand), numbers.count <= 1000 else {
      throw Problem(
        .invalid, "Ticket numbers go with “by hand”, and only with it.",
        remedy: "Name up to 1000 tickets, or choose another reason.")
    }
    return try await visit.write { connection in
      let sight = DrawSight(visit.user, try TeamSettings.read(connection))
      return try Draws(connection).target(
        reason, on: entry.day, named: try numbers.map { try StoredTickets(connection).named($0) }, atMost: most,
        among: try sight.agents(connection), by: visit.actor, at: visit.now, newSeed: SystemSeed.make)
    }
  }
}
