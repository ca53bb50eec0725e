import Statistics

/// Quality beside response for a month, of an agent or a team.
package struct MonthFigures: Sendable, Equatable {
  package var response: TicketFigures
  package var quality: QualityFigures
  /// How many agents these are.
  package var agents: Int

  /// What a target can be set for; nil where the month has nothing to say about it.
  ///
  /// Durations are in milliseconds, shares 0…1, scores 0…100.
  package func figure(_ metric: TargetMetric) -> Figure? {
    switch metric {
    case .firstResponseMean: response.firstResponse.map { .mean($0.mean) }
    case .firstResponseMedian: response.firstResponse.map { .median($0.median) }
    case .firstResponse90: response.firstResponse.map { .single(Double($0.p90), count: $0.count) }
    case .firstResponse95: response.firstResponse.map { .single(Double($0.p95), count: $0.count) }
    case .firstResponseAttainment: Figure(response.firstResponseAttainment.rate)
    case .resolutionMean: response.resolution.map { .mean($0.mean) }
    case .resolutionMedian: response.resolution.map { .median($0.median) }
    case .resolution90: response.resolution.map { .single(Double($0.p90), count: $0.count) }
    case .resolutionAttainment: Figure(response.resolutionAttainment.rate)
    case .satisfaction: Figure(response.satisfaction)
    case .complaintRate: Figure(response.complaints)
    case .repeatRate: Figure(response.repeats)
    case .reopenRate: Figure(response.reopens)
    case .ticketsPerAgent:
      agents > 0 ? .single(Double(response.handled) / Double(agents), count: response.handled) : nil
    case .qualityMean: quality.score.map { .mean($0) }
    }
  }
}
