import Foundation
import Kernel
import People
import TestSupport

@testable import Web

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A workplace with a month of two agents in two teams.
struct CardPlace {
  let place: Workplace

  static let month = "/scorecards/\(MadeMonth.month)"
  static let first = "\(month)/agents/1"
  static let second = "\(month)/agents/2"

  static let targets = """
    kind: targets
    id: t
    title: { zh: 目标, en: Targets }
    targets:
      - id: quality
        metric: quality-mean
        title: { zh: 质量分到 95, en: Quality of 95 }
        baseline: 80
        target: 95
        direction: higher
        owner: { zh: 主管, en: Manager }
        milestone: 2026-12-31
    """

  init(_ engine: Engine, names: [String] = ["Ann", "Bob"]) async throws {
    place = try await Workplace(engine)
    var made = MadeMonth.pair
    made.names = names
    made.teams = ["North", "South"]
    made.reviews[0].points = [1, 4]
    made.reviews[0].evidence = "“Read the manual.”"
    // Enough for the team's target to be judged, and missed.
    made.reviews += (0..<12).map { .init(agent: 2, date: "2023-03-02", score: 60 + Double($0)) }
    try await made.write(to: place.database, targets: Self.targets)
  }

  /// Whether a page is well-formed XML.
  static func isWellFormed(_ answer: WebAnswer) -> Bool {
    XMLParser(data: Data(answer.bytes)).parse()
  }
}
