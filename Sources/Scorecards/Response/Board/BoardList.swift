import Kernel
package import Store
package import Tickets

/// The rows of the response board and how many there are of each light.
package struct BoardList: Sendable, Equatable {
  /// So many overdue rows are shown at most, so that they leave room for what can still be met.
  package static let overdueLimit = 100
  /// So many other rows are shown at most.
  package static let limit = 200

  /// Overdue, unless sorted otherwise the latest first: there most can still be saved.
  package let overdue: [BoardItem]
  /// With time left, unless sorted otherwise by their light, red ones first, and then by the time; then those that nothing
  /// is due on.
  package let running: [BoardItem]
  package let counts: [Countdown.Light: Int]
  /// How many nothing is due on.
  package let idle: Int
  /// How many rows are left out.
  package let unlisted: Int
  /// Whether more tickets are open than were looked at.
  package let hasMore: Bool

  package init(
    _ items: [BoardItem], light: Countdown.Light? = nil, order: ListOrder<BoardColumn>? = nil, hasMore: Bool = false
  ) {
    var counts: [Countdown.Light: Int] = [:]
    for item in items { if let light = item.light { counts[light, default: 0] += 1 } }
    let wanted = items.filter { light == nil || $0.light == light }
    let late = wanted.filter { $0.light == .breached }.sorted(by: order)
    let others = wanted.filter { $0.light != .breached }.sorted(by: order)
    (overdue, running) = (Array(late.prefix(Self.overdueLimit)), Array(others.prefix(Self.limit)))
    self.counts = counts
    idle = items.count { $0.light == nil }
    unlisted = wanted.count - overdue.count - running.count
    self.hasMore = hasMore
  }

  package var isEmpty: Bool { overdue.isEmpty && running.isEmpty }

  /// The redder light first, as little of a long target may be more time than much of a short one; then what is nearest
  /// to its limit, on either side of it.
  static func isEarlier(_ a: BoardItem, _ b: BoardItem) -> Bool {
    (a.light.urgency, abs(a.left), a.number) < (b.light.urgency, abs(b.left), b.number)
  }
}

extension Countdown.Light? {
  /// 0 for what presses most.
  var urgency: Int {
    switch self {
    case .breached: 0
    case .red: 1
    case .yellow: 2
    case .green: 3
    case nil: 4
    }
  }
}
