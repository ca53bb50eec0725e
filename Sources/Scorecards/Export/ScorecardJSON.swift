import Foundation
internal import Kernel
internal import People
internal import Statistics
package import Store

/// A scorecard as JSON, with the hash of everything it was computed from.
///
/// The top level holds `format` (`assay-scorecard/1`), `month`, `team_filter`, `agent_filter`, `as_of` and `as_of_ms`
/// (a clock that still ran then is breached when its target had passed), `zone`, `inputs`, `team`, `agents`,
/// `comparison`, `ratings_left_out` (ratings given during known incidents, not in `csat`) and `reasons`. Every figure is an object of `value`, `low`, `high` (the ends of its 95 % interval, null
/// where there is none) and `n`. Names that end in `_ms` are milliseconds; rates and attainments are shares 0…1, scores
/// 0…100, points 1…5. A `target_value` is null while it waits for a baseline. `inputs` names the rubric revisions, draws
/// with the hashes of their frames, response standards, targets, and one SHA-256 a month over the day sheets and over the
/// reviews.
package struct ScorecardJSON {
  let card: Scorecard

  package init(_ card: Scorecard) {
    self.card = card
  }

  /// The export; `connection` is the one the scorecard was made on.
  package func value(_ connection: any Connection) throws -> JSONValue {
    [
      "format": "assay-scorecard/1", "month": .string(card.month.description),
      "team_filter": .text(card.request.team), "agent_filter": .text(card.request.agent),
      "as_of": .string(card.request.now.description), "as_of_ms": .number(Double(card.request.now.rawValue)),
      "zone": .string(card.zone.name), "inputs": try ScorecardInputs(connection: connection, card: card).json(),
      "team": team, "agents": .array(card.agents.map(agent)), "comparison": comparison,
      "ratings_left_out": .number(card.ratingsLeftOut),
      "reasons": .object(card.reasons.mapValues { .string($0) }),
    ]
  }

  private var team: JSONValue {
    [
      "agents": .number(card.team.agents), "figures": Self.figures(card.team),
      "last_month": card.previousTeam.map(Self.figures) ?? .null,
      "standings": .array(card.standings.map(Self.standing)),
    ]
  }

  private func agent(_ agent: AgentCard) -> JSONValue {
    [
      "name": .string(agent.agent.name), "team": .text(agent.agent.team), "figures": Self.figures(agent.figures),
      "last_month": agent.previous.map(Self.figures) ?? .null,
      "standings": .array(agent.standings.map(Self.standing)),
      "coaching": .array(agent.coaching.map { .string($0.target.id) }),
      "same_mix": [
        "first_response_ms": Self.standardised(agent.standardisedSpeed),
        "quality": Self.standardised(agent.standardisedQuality),
      ],
    ]
  }

  private var comparison: JSONValue {
    guard let comparison = card.comparison else { return .null }
    return [
      "quality_groups": .array(comparison.groups.map { .array($0.map { .string($0) }) }),
      "too_few_reviews": .array(comparison.uncompared.map { .string($0) }),
      "awards": .array(
        [comparison.speedStar, comparison.qualityModel].map { award in
          [
            "award": .string(award.kind.rawValue), "winners": .array(award.winners.map { .string($0) }),
            "nobody_because": .text(award.lack?.rawValue),
          ]
        }),
    ]
  }

  private static func standing(_ standing: Standing) -> JSONValue {
    [
      "target": .string(standing.target.id), "metric": .string(standing.target.metric.rawValue),
      "target_value": .number(standing.target.target), "direction": .string(standing.target.direction.rawValue),
      "figure": figure(standing.figure), "state": .text(standing.state?.rawValue),
      "last_month": figure(standing.previous), "last_state": .text(standing.previousState?.rawValue),
      "change": standing.change.map { change in
        ["value": .number(change.value), "low": .number(change.interval?.low), "high": .number(change.interval?.high)]
      } ?? .null,
    ]
  }

  static func figure(_ figure: Figure?) -> JSONValue {
    guard let figure else { return .null }
    return [
      "value": .number(figure.value), "low": .number(figure.interval?.low), "high": .number(figure.interval?.high),
      "n": .number(figure.count),
    ]
  }

  private static func standardised(_ mean: StandardisedMean?) -> JSONValue {
    guard let mean else { return .null }
    return [
      "value": .number(mean.value), "low": .number(mean.interval?.low), "high": .number(mean.interval?.high),
      "coverage": .number(mean.coverage),
    ]
  }
}
