import Content
import Kernel
package import Store
import Tickets

/// A reviewer's queue as an empty batch sheet: the columns that a submitted file has, to be filled in.
package struct QueueSheet: Sendable, Equatable {
  /// One review to be written.
  package struct Row: Sendable, Equatable {
    /// The ticket's number; with its source before a colon when the queue has two of that number.
    package let ticket: String
    package let day: String
    /// Nil unless the agents are shown.
    package let agent: String?
    /// The ids of the criteria that need points.
    package let criteria: [String]
  }

  package let reviewer: String
  package let rows: [Row]

  /// The criteria of all rows, each once, in the rubrics' order.
  package var criteria: [String] {
    var all: [String] = []
    for id in rows.flatMap(\.criteria) where !all.contains(id) { all.append(id) }
    return all
  }

  /// The sheet of a queue; throws a `Problem` when a ticket has no published rubric.
  package init(
    _ queue: some Sequence<QueuedReview>, of reviewer: String, showsAgents: Bool, _ connection: any Connection
  ) throws {
    let queue = Array(queue)
    let (tasks, rubrics) = (ReviewTasks(connection), try RubricChoice(connection))
    let sources = Dictionary(grouping: queue, by: \.number).mapValues { Set($0.map(\.source)).count }
    self.reviewer = reviewer
    rows = try queue.map { item in
      let task = try tasks.task(item.id)
      return Row(
        ticket: (sources[item.number] ?? 1) > 1 ? "\(item.source):\(item.number)" : item.number,
        day: item.day.description, agent: showsAgents ? item.agent : nil,
        criteria: try rubrics.rubric(channel: task.channel, category: task.category).value.judgedCriteria)
    }
  }
}
