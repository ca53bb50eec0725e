package import Foundation
internal import Kernel
package import Store

/// Computes an exported scorecard again and says where the database now says something else.
package struct ScorecardVerification: Sendable {
  /// The file's side first, the database's second.
  package let differences: [JSONDifference]
  package let month: String
  package let agents: Int

  /// Compares an export with what its request gives now.
  ///
  /// - Throws: `Problem` when the file is no scorecard of this program.
  package static func verify(_ data: Data, file: String, _ connection: any Connection) throws -> ScorecardVerification {
    let place = Problem.Place(file: file)
    guard let said = try? JSONDecoder().decode(JSONValue.self, from: data) else {
      throw Problem(
        .invalid, "This is no JSON.", remedy: "Name a file that `assay scorecard --format json` wrote.", place: place)
    }
    let request = try request(said, place)
    var card = try ScorecardMaker(connection).make(request)
    if case .object(let reasons) = said[key: "reasons"] { card.reasons = reasons.compactMapValues(\.text) }
    let now = try ScorecardJSON(card).value(connection)
    return ScorecardVerification(
      differences: JSONDifference.all(said, now), month: request.month.description, agents: card.agents.count)
  }

  private static func request(_ said: JSONValue, _ place: Problem.Place) throws -> ScorecardRequest {
    guard said[key: "format"]?.text == "assay-scorecard/1", let month = said[key: "month"]?.text.flatMap({ Month($0) }),
      let asOf = said[key: "as_of_ms"]?.number, let instant = Int64(exactly: asOf)
    else {
      throw Problem(
        .invalid, "This is no scorecard of this program.",
        remedy: "Name a file that `assay scorecard --format json` wrote.", place: place)
    }
    return ScorecardRequest(
      month: month, team: said[key: "team_filter"]?.text, agent: said[key: "agent_filter"]?.text, now: Instant(instant))
  }
}
