import Kernel
package import Store
package import Tickets

/// Which of the open tickets somebody wants to see, and in which order.
package struct BoardFilter: Sendable, Equatable {
  package var team: String?
  package var channel: Channel?
  package var light: Countdown.Light?
  /// Nil for the most pressing first.
  package var order: ListOrder<BoardColumn>?

  package init(
    team: String? = nil, channel: Channel? = nil, light: Countdown.Light? = nil, order: ListOrder<BoardColumn>? = nil
  ) {
    (self.team, self.channel, self.light, self.order) = (team, channel, light, order)
  }

  /// Whether it leaves nothing out.
  package var takesAll: Bool { team == nil && channel == nil && light == nil }
}

/// What the rows of the response board can be sorted by.
package enum BoardColumn: String, Sendable {
  case left, ticket, clock, target, agent, team, channel
}

extension [BoardItem] {
  /// The rows in an order; those that are equal in it, and all without one, the most pressing first.
  func sorted(by order: ListOrder<BoardColumn>?) -> [BoardItem] {
    let pressing = sorted(by: BoardList.isEarlier)
    guard let order else { return pressing }
    return pressing.sorted { a, b in
      let (first, second) = order.isDescending ? (b, a) : (a, b)
      return first.isBefore(second, by: order.column)
    }
  }
}

extension BoardItem {
  fileprivate func isBefore(_ other: BoardItem, by column: BoardColumn) -> Bool {
    switch column {
    case .left: left < other.left
    case .ticket: number < other.number
    case .clock: kind.rawValue < other.kind.rawValue
    case .target: target ?? .max < other.target ?? .max
    // Nobody and no team stand last.
    case .agent: (agent == nil ? 1 : 0, agent ?? "") < (other.agent == nil ? 1 : 0, other.agent ?? "")
    case .team: (team == nil ? 1 : 0, team ?? "") < (other.team == nil ? 1 : 0, other.team ?? "")
    case .channel: channel.rawValue < other.channel.rawValue
    }
  }
}
