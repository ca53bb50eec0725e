internal import Statistics

extension ScorecardJSON {
  static func figures(_ month: MonthFigures) -> JSONValue {
    let response = month.response
    return [
      "tickets_handled": .number(response.handled), "tickets_created": .number(response.created),
      "tickets_solved": .number(response.solved), "closed_unanswered": .number(response.closedUnanswered),
      "first_response_ms": durations(response.firstResponse), "next_reply_ms": durations(response.nextReply),
      "resolution_ms": durations(response.resolution),
      "first_response_attainment": attainment(response.firstResponseAttainment),
      "next_reply_attainment": attainment(response.nextReplyAttainment),
      "resolution_attainment": attainment(response.resolutionAttainment),
      "csat": figure(Figure(response.satisfaction)), "surveys_offered": .number(response.surveysOffered),
      "complaint_rate": figure(Figure(response.complaints)), "repeat_rate": figure(Figure(response.repeats)),
      "reopen_rate": figure(Figure(response.reopens)), "quality": quality(month.quality),
    ]
  }

  private static func durations(_ figures: DurationFigures?) -> JSONValue {
    guard let figures else { return .null }
    return [
      "mean": figure(.mean(figures.mean)), "median": figure(.median(figures.median)),
      "p90": .number(Double(figures.p90)),
      "p95": .number(Double(figures.p95)), "n": .number(figures.count),
    ]
  }

  private static func attainment(_ attainment: Attainment) -> JSONValue {
    [
      "rate": figure(Figure(attainment.rate)), "met": .number(attainment.met), "breached": .number(attainment.breached),
      "pending": .number(attainment.pending),
    ]
  }

  private static func quality(_ quality: QualityFigures) -> JSONValue {
    [
      "score": figure(quality.score.map { .mean($0) }),
      "tickets_that_could_be_drawn": .number(quality.score?.population.map(Double.init)),
      "criteria": .object(
        Dictionary(quality.criteria.map { ($0.criterion, figure(.mean($0.mean))) }) { first, _ in first }),
      "fatal": .number(quality.fatal), "canned": .number(quality.canned),
    ]
  }
}
