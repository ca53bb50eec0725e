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
    routes.post(DrawsLinks.targeted, for: .only(DrawSight.managers), choose)
    routes.get(DrawsLinks.targeted(":draw"), for: Place.draws.access, show)
  }

  private static func list(
    _ visit: Visit, _ entry: TargetedListPage.Entry? = nil, _ problem: Problem? = nil
  ) async throws -> TargetedListPage {
    let before = visit.query.number("before").map { StoredDraw.ID(Int64($0)) }
    let yesterday = visit.caller.zone.day(of: visit.now) - 1
    return try await visit.read { connection in
      let sight = DrawSight(visit.user, try TeamSettings.read(connection))
      let draws = try Draws(connection).targeted(before: before, limit: 51, seenFrom: sight.viewpoint)
      return TargetedListPage(
        draws: Array(draws.prefix(50)), older: draws.count > 50 ? draws[49].draw.id : nil, isContinued: before != nil,
        entry: entry ?? TargetedListPage.Entry(day: yesterday), sight: sight, problem: problem)
    }
  }

  private static func show(_ visit: Visit) async throws -> Answer {
    let id = StoredDraw.ID(try visit.caller.number("draw"))
    return .page(
      try await visit.read { connection in
        let sight = DrawSight(visit.user, try TeamSettings.read(connection))
        return TargetedDrawPage(
          draw: try Draws(connection).targeted(id),
          tickets: try Draws(connection).sample(of: id, SampleFilter(order: .ticket), seenFrom: sight.viewpoint),
          sight: sight, titles: try SkipTitles(connection))
      })
  }

  private static func choose(_ form: Fields, _ visit: Visit) async throws -> Answer {
    var entry = TargetedListPage.Entry(day: visit.caller.zone.day(of: visit.now) - 1)
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
