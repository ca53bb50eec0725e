package import Tickets

/// What a response report counts; nil stands for everything.
package struct ResponseFilter: Sendable, Hashable {
  /// Agents of this team.
  package var team: String?
  package var channel: Channel?
  package var priority: Priority?

  package init(team: String? = nil, channel: Channel? = nil, priority: Priority? = nil) {
    (self.team, self.channel, self.priority) = (team, channel, priority)
  }

  /// Whether a part of a sheet counts, whoever's sheet it is.
  func admits(_ code: DaySheet.Code) -> Bool {
    (channel == nil || code.channel == channel) && (priority == nil || code.priority == priority)
  }
}
