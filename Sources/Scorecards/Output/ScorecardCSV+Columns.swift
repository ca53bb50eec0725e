internal import Kernel
internal import People
internal import Statistics
internal import Tabular

extension ScorecardCSV {
  static var columns: [Columns] {
    [people] + durations + attainments + outcomes + [quality, comparison]
  }

  private static var people: Columns {
    Columns(names: ["month", "agent", "team", "tickets_handled", "tickets_created", "tickets_solved"]) { card, whole in
      let response = card.figures.response
      return [
        .text(whole.month.description), .text(card.agent.name), card.agent.team.map { .text($0) } ?? .empty,
        .integer(response.handled), .integer(response.created), .integer(response.solved),
      ]
    }
  }

  private static var durations: [Columns] {
    [
      duration("first_response") { $0.firstResponse }, duration("next_reply") { $0.nextReply },
      duration("resolution") { $0.resolution },
    ]
  }

  private static func duration(_ name: String, _ figures: @escaping @Sendable (TicketFigures) -> DurationFigures?)
    -> Columns
  {
    let ends = ["mean_s", "mean_low_s", "mean_high_s", "median_s", "median_low_s", "median_high_s", "p90_s", "p95_s"]
    return Columns(names: (["n"] + ends).map { "\(name)_\($0)" }) { card, _ in
      guard let figures = figures(card.figures.response) else { return [.integer(0)] + ends.map { _ in .empty } }
      let (mean, median) = (figures.mean.interval, figures.median.interval)
      let values: [Double?] = [
        figures.mean.mean, mean?.low, mean?.high, Double(figures.median.median), median?.low, median?.high,
        Double(figures.p90), Double(figures.p95),
      ]
      return [.integer(figures.count)] + values.map { number($0.map { $0 / 1000 }, 3) }
    }
  }

  private static var attainments: [Columns] {
    [
      attainment("first_response") { $0.firstResponseAttainment }, attainment("next_reply") { $0.nextReplyAttainment },
      attainment("resolution") { $0.resolutionAttainment },
    ]
  }

  private static func attainment(_ name: String, _ attainment: @escaping @Sendable (TicketFigures) -> Attainment)
    -> Columns
  {
    let names = ["met", "breached", "pending", "met_share", "met_low_share", "met_high_share"]
    return Columns(names: names.map { "\(name)_\($0)" }) { card, _ in
      let attainment = attainment(card.figures.response)
      return [.integer(attainment.met), .integer(attainment.breached), .integer(attainment.pending)]
        + cells(attainment.rate)
    }
  }

  private static var outcomes: [Columns] {
    let answers = Columns(names: ["csat_answers"]) { card, _ in
      [.integer(card.figures.response.satisfaction.denominator)]
    }
    return [
      answers, rate("csat") { $0.satisfaction }, rate("complaint") { $0.complaints },
      rate("repeat") { $0.repeats }, rate("reopen") { $0.reopens },
    ]
  }

  private static func rate(_ name: String, _ rate: @escaping @Sendable (TicketFigures) -> Rate) -> Columns {
    Columns(names: ["\(name)_share", "\(name)_low_share", "\(name)_high_share"]) { card, _ in
      cells(rate(card.figures.response))
    }
  }

  private static func cells(_ rate: Rate) -> [CSVWriter.Cell] {
    let interval = rate.interval
    return [number(rate.value, 4), number(interval?.low, 4), number(interval?.high, 4)]
  }

  private static var quality: Columns {
    let names = ["reviews", "quality_mean", "quality_low", "quality_high", "fatal_reviews", "canned_replies"]
    return Columns(names: names) { card, _ in
      let quality = card.figures.quality
      let interval = quality.score?.interval
      return [
        .integer(quality.count), number(quality.score?.mean, 2), number(interval?.low, 2), number(interval?.high, 2),
        .integer(quality.fatal), .integer(quality.canned),
      ]
    }
  }

  private static var comparison: Columns {
    let speed = ["first_response_same_mix_s", "first_response_same_mix_low_s", "first_response_same_mix_high_s"]
    return Columns(names: speed + ["quality_same_mix", "coaching_due"]) { card, _ in
      let interval = card.standardisedSpeed?.interval
      return [card.standardisedSpeed?.value, interval?.low, interval?.high].map { number($0.map { $0 / 1000 }, 3) } + [
        number(card.standardisedQuality?.value, 2), .text(card.coaching.map(\.target.id).joined(separator: " ")),
      ]
    }
  }

  static func columns(criterion: String) -> Columns {
    let name = criterion.replacing("-", with: "_")
    return Columns(names: ["points_\(name)_n", "points_\(name)"]) { card, _ in
      let figure = card.figures.quality.criteria.first { $0.criterion == criterion }
      return [.integer(figure?.mean.count ?? 0), number(figure?.mean.mean, 3)]
    }
  }

  static func columns(target: PerformanceTarget) -> Columns {
    let name = target.id.replacing("-", with: "_")
    let unit =
      switch target.metric.unit {
      case .duration: "_s"
      case .share: "_share"
      case .count, .score: ""
      }
    let changes = ["", "_low", "_high"].map { "change_\(name)\($0)\(unit)" }
    let names = ["state_\(name)", "last_state_\(name)"] + changes
    return Columns(names: names) { card, _ in
      let standing = card.standing(target.metric)
      let change = standing?.change
      let values = [change?.value, change?.interval?.low, change?.interval?.high]
      return [standing?.state, standing?.previousState].map { $0.map { .text($0.rawValue) } ?? .empty }
        + values.map { number(scaled($0, target), 4) }
    }
  }

  private static func scaled(_ value: Double?, _ target: PerformanceTarget) -> Double? {
    target.metric.unit == .duration ? value.map { $0 / 1000 } : value
  }

  private static func number(_ value: Double?, _ decimals: Int) -> CSVWriter.Cell {
    value.map { .number($0, decimals: decimals) } ?? .empty
  }
}
