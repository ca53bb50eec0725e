import Content
import Demo
import Foundation
import Kernel
import People
import Quality
import Store
import TestSupport
import Tickets

@testable import Web

/// A workplace with a made-up team whose last day waits for its reviewers.
struct ReviewPlace {
  let place: Workplace
  /// Who has tickets, the first of the two who is asked.
  let reviewer: Reviewer
  let other: Reviewer

  var database: any Database { place.database }

  init(_ engine: Engine) async throws {
    place = try await Workplace(engine)
    let team = DemoTeam(agents: 8, days: 3, seed: 1, endingOn: Day(number: 20_696))
    try await DemoRun(team, in: place.database).run(publishing: try Self.documents())
    let all = try await place.database.read { try Reviewers($0).all() }
    (reviewer, other) = (all[0], all[1])
  }

  /// A browser in which a reviewer of the team is signed in.
  func browser(_ reviewer: Reviewer? = nil) async throws -> WebClient {
    try await place.visitor(.reviewer, name: (reviewer ?? self.reviewer).name)
  }

  /// What waits for a reviewer, in order.
  func queue(_ reviewer: Reviewer? = nil) async throws -> [QueuedReview.ID] {
    let id = (reviewer ?? self.reviewer).id
    return try await database.read { try Reviewers($0).queue(of: id).map(\.id) }
  }

  func task(_ id: QueuedReview.ID) async throws -> ReviewTask {
    try await database.read { try ReviewTasks($0).task(id) }
  }

  func kept(_ id: QueuedReview.ID) async throws -> ReviewDrafts.Kept? {
    try await database.read { try ReviewDrafts($0).kept(id) }
  }

  /// What a script sends for a ticket that has nothing wrong with it; `points` for each criterion that needs them.
  func sent(
    _ id: QueuedReview.ID, points: Int = 4, version: Int = 0, comment: String = "", isRepeated: Bool = false
  ) async throws -> String {
    let ticket = try await database.read {
      try ReviewDesk($0).ticket(try ReviewTasks($0).task(id), at: Workplace.now)
    }
    let session = ReviewSession(ticket)
    let open = ticket.rubric.value.criteria.filter { session.mark($0.id) == nil }
    let verdicts = open.map { criterion in
      let value = criterion.scale == .yesNo ? 5 : points
      return "\"\(criterion.id)\":{\"points\":\(value),\"isNotApplicable\":false}"
    }
    return """
      {"version":\(version),"focus":1,"worked":61500,"isRepeated":\(isRepeated),
      "draft":{"verdicts":{\(verdicts.joined(separator: ","))},"fatal":[],"comment":"\(comment)"}}
      """
  }

  private static func documents() throws -> [Document] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Rubrics")
    let files = ["complaint-handling", "phone-call", "response-standard", "service-quality"]
    let reader = ContentReader(kinds: [ResponseStandard.contentKind, Rubric.contentKind])
    return try ContentFolder(reader).documents(in: files.map { folder.appending(path: "\($0).yaml").path })
  }
}
