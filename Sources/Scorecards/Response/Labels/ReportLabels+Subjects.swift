package import Tickets

extension ReportLabels {
  /// What a row of a response report is called.
  func name(of subject: ResponseReport.Subject, in grouping: ResponseReport.Grouping) -> String {
    switch subject {
    case .agent(_, let name), .team(let name): name
    case .channel(let channel): name(of: channel)
    case .priority(let priority): priorities[Int(priority.rawValue)]
    case .unassigned: grouping == .team ? noTeam : nobody
    }
  }

  /// What the column of a grouping is called.
  func title(of grouping: ResponseReport.Grouping) -> String {
    switch grouping {
    case .agent: agent
    case .channel: channel
    case .priority: priority
    case .team: team
    }
  }

  /// What a channel is called.
  package func name(of channel: Channel) -> String { channels[Int(channel.rawValue)] }

  /// What a clock measures.
  package func title(of clock: ClockKind) -> String {
    switch clock {
    case .firstResponse: firstResponse
    case .nextReply: nextReply
    case .resolution: resolution
    }
  }
}
