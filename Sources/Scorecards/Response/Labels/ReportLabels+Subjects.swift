package import Tickets

extension ReportLabels {
  /// What a row of a response report is called.
  func name(of subject: ResponseReport.Subject, in grouping: ResponseReport.Grouping) -> String {
    switch subject {
    case .agent(_, let name), .team(let name): name
    case .channel(let channel): name(of: channel)
    case .priority(let priority): name(of: priority)
    case .unassigned: grouping == .team ? noTeam : nobody
    }
  }

  /// What a channel is called.
  package func name(of channel: Channel) -> String { channels[Int(channel.rawValue)] }

  /// What a priority is called.
  package func name(of priority: Priority) -> String { priorities[Int(priority.rawValue)] }

  /// What the column of a grouping is called.
  package func title(of grouping: ResponseReport.Grouping) -> String {
    switch grouping {
    case .agent: agent
    case .channel: channel
    case .priority: priority
    case .team: team
    }
  }

  /// What a clock measures.
  package func title(of clock: ClockKind) -> String {
    switch clock {
    case .firstResponse: firstResponse
    case .nextReply: nextReply
    case .resolution: resolution
    }
  }
}
