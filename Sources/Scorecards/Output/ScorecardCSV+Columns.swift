internal import Kernel
internal import People
internal import Statistics
internal import Tabular

extension ScorecardCSV {
  static var columns: [Column] {
    people + durations + attainments + outcomes + quality + comparison
  }

  private static var people: [Column] {
    [
      Column(name: "month") { .text($1.month.description) },
      Column(name: "agent") { card, _ in .text(card.agent.name) },
      Column(name: "team") { card, _ in card.agent.team.map { .text($0) } ?? .empty },
      Column(name: "tickets_handled") { card, _ in .integer(card.figures.response.handled) },
      Column(name: "tickets_created") { card, _ in .integer(card.figures.response.created) },
      Column(name: "tickets_solved") { card, _ in .integer(card.figures.response.solved) },
    ]
  }

  private static var durations: [Column] {
    duration("first_response") { $0.firstResponse } + duration("next_reply") { $0.nextReply }
      + duration("resolution") { $0.resolution }
  }

  private static func duration(
    _ name: String, _ figures: @escaping (TicketFigures) -> DurationFigures?
  ) -> [Column] {
    func column(_ end: String, _ value: @escaping (DurationFigures) -> Double?) -> Column {
      Column(name: "\(name)_\(end)") { card, _ in
        number(figures(card.figures.response).flatMap(value).map { $0 / 1000 }, 3)
      }
    }
    return [
      Column(name: "\(name)_n") { card, _ in .integer(figures(card.figures.response)?.count ?? 0) },
      column("mean_s") { $0.mean.mean }, column("mean_low_s") { $0.mean.interval?.low },
      column("mean_high_s") { $0.mean.interval?.high }, column("median_s") { Double($0.median.median) },
      column("median_low_s") { $0.median.interval?.low }, column("median_high_s") { $0.median.interval?.high },
      column("p90_s") { Double($0.p90) }, column("p95_s") { Double($0.p95) },
    ]
  }

  private static var attainments: [Column] {
    attainment("first_response") { $0.firstResponseAttainment } + attainment("next_reply") { $0.nextReplyAttainment }
      + attainment("resolution") { $0.resolutionAttainment }
  }

  private static func attainment(_ name: String, _ attainment: @escaping (TicketFigures) -> Attainment) -> [Column] {
    [
      Column(name: "\(name)_met") { card, _ in .integer(attainment(card.figures.response).met) },
      Column(name: "\(name)_breached") { card, _ in .integer(attainment(card.figures.response).breached) },
      Column(name: "\(name)_pending") { card, _ in .integer(attainment(card.figures.response).pending) },
    ] + rate("\(name)_attainment") { attainment($0).rate }
  }

  private static var outcomes: [Column] {
    [Column(name: "csat_answers") { card, _ in .integer(card.figures.response.satisfaction.denominator) }]
      + rate("csat") { $0.satisfaction } + rate("complaint_rate") { $0.complaints } + rate("repeat_rate") { $0.repeats }
      + rate("reopen_rate") { $0.reopens }
  }

  private static func rate(_ name: String, _ rate: @escaping (TicketFigures) -> Rate) -> [Column] {
    [
      Column(name: name) { card, _ in number(rate(card.figures.response).value, 4) },
      Column(name: "\(name)_low") { card, _ in number(rate(card.figures.response).interval?.low, 4) },
      Column(name: "\(name)_high") { card, _ in number(rate(card.figures.response).interval?.high, 4) },
    ]
  }

  private static var quality: [Column] {
    [
      Column(name: "reviews") { card, _ in .integer(card.figures.quality.count) },
      Column(name: "quality_mean") { card, _ in number(card.figures.quality.score?.mean, 2) },
      Column(name: "quality_low") { card, _ in number(card.figures.quality.score?.interval?.low, 2) },
      Column(name: "quality_high") { card, _ in number(card.figures.quality.score?.interval?.high, 2) },
      Column(name: "fatal_reviews") { card, _ in .integer(card.figures.quality.fatal) },
      Column(name: "canned_replies") { card, _ in .integer(card.figures.quality.canned) },
    ]
  }

  private static var comparison: [Column] {
    [
      Column(name: "first_response_same_mix_s") { card, _ in number(card.standardisedSpeed.map { $0.value / 1000 }, 3)
      },
      Column(name: "first_response_same_mix_low_s") { card, _ in
        number(card.standardisedSpeed?.interval.map { $0.low / 1000 }, 3)
      },
      Column(name: "first_response_same_mix_high_s") { card, _ in
        number(card.standardisedSpeed?.interval.map { $0.high / 1000 }, 3)
      },
      Column(name: "quality_same_mix") { card, _ in number(card.standardisedQuality?.value, 2) },
      Column(name: "coaching_due") { card, _ in .text(card.coaching.map(\.target.id).joined(separator: " ")) },
    ]
  }

  static func columns(criterion: String) -> [Column] {
    let figure = { (card: AgentCard) in card.figures.quality.criteria.first { $0.criterion == criterion } }
    let name = criterion.replacing("-", with: "_")
    return [
      Column(name: "points_\(name)_n") { card, _ in .integer(figure(card)?.mean.count ?? 0) },
      Column(name: "points_\(name)") { card, _ in number(figure(card)?.mean.mean, 3) },
    ]
  }

  static func columns(target: PerformanceTarget) -> [Column] {
    let standing = { (card: AgentCard) in card.standing(target.metric) }
    let name = target.id.replacing("-", with: "_")
    return [
      Column(name: "state_\(name)") { card, _ in standing(card)?.state.map { .text($0.rawValue) } ?? .empty },
      Column(name: "last_state_\(name)") { card, _ in
        standing(card)?.previousState.map { .text($0.rawValue) } ?? .empty
      },
      Column(name: "change_\(name)") { card, _ in number(scaled(standing(card)?.change?.value, target), 4) },
      Column(name: "change_\(name)_low") { card, _ in
        number(scaled(standing(card)?.change?.interval?.low, target), 4)
      },
      Column(name: "change_\(name)_high") { card, _ in
        number(scaled(standing(card)?.change?.interval?.high, target), 4)
      },
    ]
  }

  private static func scaled(_ value: Double?, _ target: PerformanceTarget) -> Double? {
    target.metric.unit == .duration ? value.map { $0 / 1000 } : value
  }

  private static func number(_ value: Double?, _ decimals: Int) -> CSVWriter.Cell {
    value.map { .number($0, decimals: decimals) } ?? .empty
  }
}
