import Kernel
import Scorecards
import Tickets

/// The columns of the board's file; who may not know whose tickets they are finds nothing in the agent's.
enum BoardColumns {
  static func all(showsAgents: Bool) -> [ListColumn<BoardItem>] {
    [
      ListColumn(BoardWords.state) { item, words in words(BoardWords.light(item.light)) },
      ListColumn(BoardWords.left) { item, words in item.light == nil ? nil : words.countdown(item.left) },
      ListColumn(BoardWords.due) { item, words in item.dueAt.map(words.time) },
      ListColumn(BoardWords.ticket) { item, _ in item.number },
      ListColumn(BoardWords.subject) { item, _ in item.subject },
      ListColumn(BoardWords.clock) { item, words in ReportLabels(words.language).title(of: item.kind) },
      ListColumn(BoardWords.target) { item, words in item.target.map(words.duration) },
      ListColumn(BoardWords.agent) { item, _ in showsAgents ? item.agent : nil },
      ListColumn(BoardWords.team) { item, _ in item.team },
      ListColumn(BoardWords.channel) { item, words in ReportLabels(words.language).name(of: item.channel) },
      ListColumn(BoardWords.reason) { item, words in item.reason.map { words($0) } },
    ]
  }
}
