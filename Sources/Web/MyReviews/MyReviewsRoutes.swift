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
    routes.get(MyReviewsLinks.review(":review"), for: access, show)
    routes.post(MyReviewsLinks.acknowledgement(":review"), for: access, acknowledge)
  }

  private static func list(_ visit: Visit) async throws -> MyReviewsPage {
    let query = visit.query
    let filter = AgentReviews.Filter(
      month: query.text("month").flatMap { Month($0) }, criterion: query.text("criterion"),
      isAcknowledged: ["yes": true, "no": false][query.text("read") ?? ""])
    let before = query.number("before").map { Review.ID(Int64($0)) }
    return try await visit.read { connection in
      let lines = try visit.user.agent.map { agent in
        try AgentReviews(of: agent, connection).page(filter, before: before, limit: 51, at: visit.now)
      }
      let all = lines ?? []
      return MyReviewsPage(
        lines: Array(all.prefix(50)), older: all.count > 50 ? all[49].id : nil, isContinued: before != nil,
        filter: filter, criteria: try criteria(connection))
    }
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
