import Kernel
import Scorecards
import Store
import TestSupport

extension MadeMonth {
  /// The scorecard of the month.
  func card(
    _ engine: Engine, targets: String? = nil, month: String = month, agent: String? = nil
  ) async throws -> Scorecard {
    try await database(engine, targets: targets).read { connection in
      guard let month = Month(month) else { throw Problem(.invalid, "no month") }
      return try ScorecardMaker(connection).make(ScorecardRequest(month: month, agent: agent, now: Self.now))
    }
  }
}
