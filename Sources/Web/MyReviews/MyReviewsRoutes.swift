import Content
import Kernel
import People
import Quality
import Store

/// An agent's own reviews: the list, one of them, and saying that it was read.
enum MyReviewsRoutes {
  static func add(to routes: inout Routes) {
    let access = Place.myReviews.access
    routes.get(MyReviewsLinks.list, for: access) { visit in .page(try await list(visit)) }
    routes.file(MyReviewsLinks.file, for: access, file)
    routes.get(MyReviewsLinks.review(":review"), for: access, show)
    routes.post(MyReviewsLinks.acknowledgement(":review"), for: access, acknowledge)
  }

  private static func list(_ visit: Visit) async throws -> MyReviewsPage {
    let asked = MyReviewsQuery(visit.query)
    return try await visit.read { connection in
      let own = visit.user.agent.map { AgentReviews(of: $0, connection) }
      return MyReviewsPage(
        lines: try own?.page(
          asked.filter, by: asked.order, limit: PageNumber.size, offset: asked.page.offset, at: visit.now) ?? [],
        count: try own?.count(asked.filter, at: visit.now) ?? 0, query: visit.query, criteria: try criteria(connection))
    }
  }

  private static func file(_ visit: Visit) async throws -> Answer {
    guard let agent = visit.user.agent else { throw Caller.nothingHere }
    let asked = MyReviewsQuery(visit.query)
    return try await ListFile(name: "my-reviews", columns: MyReviewsPage.columns, words: visit.words) { piece in
      try await visit.read {
        try AgentReviews(of: agent, $0).page(
          asked.filter, by: asked.order, limit: ListPiece<AgentReviews.Line>.size, offset: piece.offset, at: visit.now)
      }
    }.answer()
  }

  /// The criteria of the published rubrics, each id once.
  private static func criteria(_ connection: any Connection) throws -> [(id: String, title: LocalizedText)] {
    let rubrics = try RubricChoice(connection)
    var seen: Set<String> = []
    return rubrics.names.compactMap { rubrics[$0] }.flatMap(\.value.criteria)
      .filter { seen.insert($0.id).inserted }.map { ($0.id, $0.title) }
  }

  private static func show(_ visit: Visit) async throws -> Answer {
    let id = Review.ID(try visit.caller.number("review"))
    let reading = try await visit.read { try MyReviewReading.read(id, visit.user, at: visit.now, $0) }
    return .page(MyReviewPage(reading: reading))
  }

  private static func acknowledge(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let id = Review.ID(try visit.caller.number("review"))
    guard let agent = visit.user.agent else { throw Caller.nothingHere }
    try await visit.write { connection in
      try AgentReviews(of: agent, connection).acknowledge(id, by: visit.user.id, at: visit.now)
    }
    return .redirect(MyReviewsLinks.review(id), saying: MyReviewWords.acknowledged)
  }
}
