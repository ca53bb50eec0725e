import Kernel
import People
import Quality
import Store
import Tabular
import Tickets

/// One drawn day: to look at, to verify, to give out again.
enum DrawDayRoutes {
  static func add(to routes: inout Routes) {
    let (readers, managers) = (Place.draws.access, Access.only(DrawSight.managers))
    routes.get(DrawsLinks.day(":day"), for: readers) { visit in .page(try await page(visit)) }
    routes.file(DrawsLinks.csv(":day"), for: readers, csv)
    routes.get(DrawsLinks.frame(":day"), for: readers, frame)
    routes.post(DrawsLinks.checks(":day"), for: readers, verify)
    routes.post(DrawsLinks.shares(":day"), for: managers, giveOut)
    routes.post(DrawsLinks.handovers(":day"), for: managers, handOver)
  }

  private static func page(_ visit: Visit, _ verification: DrawVerification? = nil) async throws -> DrawDayPage {
    let day = try visit.day()
    let reading = try await visit.read { try DrawDayReading.read(day, visit, $0) }
    return DrawDayPage(reading: reading, verification: verification)
  }

  private static func csv(_ visit: Visit) async throws -> Answer {
    let day = try visit.day()
    return .file(try await SampleFile.read(visit) { try Draws($0).random(on: day) })
  }

  /// The frame holds all agents' names, so it is for those who may know them all.
  private static func frame(_ visit: Visit) async throws -> Answer {
    let day = try visit.day()
    let bytes = try await visit.read { connection in
      let sight = DrawSight(visit.user, try TeamSettings.read(connection))
      guard sight.seesAgents, sight.team == nil else { throw Caller.nothingHere }
      return try Draws(connection).frameText(on: day)
    }
    return .file(Download(name: "frame-\(day).txt", type: "text/plain; charset=utf-8", bytes: bytes))
  }

  private static func verify(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let day = try visit.day()
    let verification = try await visit.read { try Draws($0).verify(day) }
    try await visit.write { try Draws($0).keep(verification, by: visit.actor, at: visit.now) }
    return .page(try await page(visit, verification))
  }

  private static func giveOut(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let day = try visit.day()
    let report = try await visit.write { try Draws($0).assign(day, by: visit.actor, at: visit.now) }
    return .redirect(DrawsLinks.day(day), saying: DrawSentences.given(report.given, report.withoutReviewer))
  }

  private static func handOver(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let day = try visit.day()
    guard visit.user.team == nil, let from = form.reviewer("from"), let to = form.reviewer("to") else {
      throw Problem(.invalid, "Two reviewers are needed.", remedy: "Choose from whom and to whom.")
    }
    let isAll = try form.choice("scope", HandOverScope.self) == .all
    let report = try await visit.write { connection in
      let draw = isAll ? nil : try Draws(connection).random(on: day).id
      return try Draws(connection).reassign(from: from, to: to, of: draw, by: visit.actor, at: visit.now)
    }
    return .redirect(DrawsLinks.day(day), saying: DrawSentences.moved(report.moved, report.kept))
  }
}

/// What of a reviewer's tickets is handed over.
enum HandOverScope: String {
  case day, all
}

/// A draw's tickets as a file.
struct SampleFile {
  let tickets: [SampleTicket]
  let sight: DrawSight
  let words: Words

  /// The file of the draw that is found, as the visitor sees and orders it.
  static func read(
    _ visit: Visit, standard: SampleFilter.Order = .agent,
    _ find: @Sendable @escaping (any Connection) throws -> StoredDraw
  ) async throws -> Download {
    try await visit.read { connection in
      let (sight, draw) = (DrawSight(visit.user, try TeamSettings.read(connection)), try find(connection))
      let query = DrawQuery(visit.query, sight, standard: standard)
      let tickets = try Draws(connection).sample(of: draw.id, query.filter, seenFrom: sight.viewpoint)
      return Download(
        name: draw.kind == .random ? "draw-\(draw.day).csv" : "targeted-\(draw.day)-\(draw.id).csv",
        type: "text/csv; charset=utf-8", bytes: SampleFile(tickets: tickets, sight: sight, words: visit.words).csv)
    }
  }

  var csv: [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.row(
      ["day", "source", "ticket", "agent", "channel", "rank", "state", "reviewer", "skip_reason", "skip_note"].map {
        .text($0)
      })
    for ticket in tickets {
      writer.row([
        .text(ticket.day.description), .text(ticket.source), .text(ticket.number),
        .text(sight.seesAgents ? ticket.agentName : ""), .text(ticket.channel.name), .integer(ticket.rank),
        .text(ticket.state.rawValue), .text(reviewer(of: ticket)), .text(ticket.skipReason ?? ""),
        .text(ticket.skipNote ?? ""),
      ])
    }
    return writer.bytes
  }

  private func reviewer(of ticket: SampleTicket) -> String {
    ticket.reviewer == nil ? "" : sight.reviewer(of: ticket, words)
  }
}

extension Fields {
  /// A reviewer by id; nil when none is named.
  func reviewer(_ name: String) -> Reviewer.ID? { number(name).map { Reviewer.ID(Int64($0)) } }
}
