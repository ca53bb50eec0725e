import Content
import Kernel

/// How a file with one row an event becomes tickets: which column tells the case, what happened, when, and by whom.
package struct EventLayout: Sendable, Equatable {
  /// What an activity does to its ticket.
  package enum Effect: String, CaseIterable, Sendable {
    case created
    case firstReply = "first_reply"
    case open
    case pending
    case hold
    case solved
    case closed
    case reopened
    case none

    /// The state the ticket is in afterwards; nil when it stays in the one it has.
    var status: Status? {
      switch self {
      case .created: .new
      case .firstReply, .open, .reopened: .open
      case .pending: .pending
      case .hold: .hold
      case .solved: .solved
      case .closed: .closed
      case .none: nil
      }
    }
  }

  package var caseColumn = Mapping.Column()
  package var activity = Mapping.Column()
  package var at = Mapping.Column()
  package var agent: Mapping.Column?
  /// By the activity as it stands in the file; others have no effect.
  package var activities: [String: Effect] = [:]

  /// The headers that the layout uses.
  var headers: [String] {
    [caseColumn, activity, at, agent ?? Mapping.Column()].flatMap(\.headers)
  }

  /// Reads the columns of events and what the activities mean.
  static func read(
    _ columns: YAMLMapping, _ activities: YAMLMapping?, _ findings: inout Findings
  ) -> EventLayout {
    var layout = EventLayout()
    var columns = columns
    func column(_ key: String, isRequired: Bool, _ findings: inout Findings) -> Mapping.Column? {
      let node = isRequired ? columns.required(key, &findings) : columns.optional(key)
      return node.flatMap { Mapping.Column.read($0, for: key, takesUnit: false, words: { _ in nil }, &findings) }
    }
    layout.caseColumn = column("case", isRequired: true, &findings) ?? layout.caseColumn
    layout.activity = column("activity", isRequired: true, &findings) ?? layout.activity
    layout.at = column("at", isRequired: true, &findings) ?? layout.at
    layout.agent = column("agent", isRequired: false, &findings)
    for entry in activities?.entries ?? [] {
      if let effect = entry.value.choice(Effect.self, &findings) { layout.activities[entry.key] = effect }
    }
    return layout
  }

  static let keys: Set<String> = ["case", "activity", "at", "agent"]

  /// Everything that decides how a file is read, in a fixed order.
  var settled: [String] {
    [caseColumn.settled, activity.settled, at.settled, agent?.settled ?? ""]
      + activities.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.rawValue)" }
  }
}
