internal import Kernel

extension TeamMonth {
  /// The same month without resolution figures where nobody's ticket was solved in it.
  ///
  /// Then the export carries no times of solving: every clock that ran into its target would count as breached, and an
  /// attainment of 0 would say something about the export and not about anybody's work.
  func withoutAbsentResolutions() -> TeamMonth {
    guard !hasResolutions else { return self }
    var month = self
    month.team.response.resolutionAttainment = .none
    for agent in agents.keys { month.agents[agent]?.response.resolutionAttainment = .none }
    return month
  }
}
