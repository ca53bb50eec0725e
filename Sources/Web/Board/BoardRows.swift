import Content
import HTML
import Kernel
import Scorecards
import Store
import Tickets

/// What changes on the board, the counts and the rows; the server sends it anew when it has changed.
struct BoardRows: Component {
  let list: BoardList
  let now: Instant
  let filter: BoardFilter
  let words: Words
  var isWall = false
  let canExplain: Bool
  let showsAgents: Bool

  private var labels: ReportLabels { ReportLabels(words.language) }

  var body: Markup {
    counts
    if list.isEmpty {
      p(.class("empty")) { words(filter.takesAll ? BoardWords.nothing : BoardWords.nothingSuch) }
    } else {
      table
    }
    if list.unlisted > 0, !isWall { p(.class("quiet small")) { words(BoardWords.unlisted(list.unlisted)) } }
    if list.hasMore { p(.class("quiet small")) { words(BoardWords.reach(ResponseBoard.reach)) } }
  }

  // MARK: Counts

  private var counts: Markup {
    ul(.class("lights"), .ariaLabel(words(BoardWords.counts))) {
      for light in Countdown.Light.allCases.reversed() { count(list.counts[light] ?? 0, light) }
      if list.idle > 0 { count(list.idle, nil) }
    }
  }

  private func count(_ count: Int, _ light: Countdown.Light?) -> Markup {
    let content = Markup(joining: [
      span(.class("count num")) { count }, LightMark(light: light, words: words).body,
    ])
    guard let light, !isWall else { return li { content } }
    var other = filter
    other.light = filter.light == light ? nil : light
    return li {
      a(
        .href(BoardLinks.filtered(BoardLinks.board, other)),
        .ariaCurrent(filter.light == light ? "true" : nil)
      ) { content }
    }
  }

  // MARK: Rows

  private var table: Markup {
    div(.class("wide")) {
      HTML.table(.class("board")) {
        thead {
          tr {
            th(.scope("col")) { words(BoardWords.state) }
            heading(BoardWords.left, .left, isNumber: true)
            heading(BoardWords.ticket, .ticket)
            heading(BoardWords.clock, .clock)
            heading(BoardWords.target, .target, isNumber: true)
            if showsAgents { heading(BoardWords.agent, .agent) }
            if !isWall { heading(BoardWords.team, .team) }
            heading(BoardWords.channel, .channel)
            if !isWall { th(.scope("col")) { words(BoardWords.reason) } }
          }
        }
        group(
          BoardWords.overdue(list.counts[.breached] ?? 0),
          isWall ? Array(list.overdue.prefix(Self.wallRows)) : list.overdue)
        group(BoardWords.running(runningCount), isWall ? Array(list.running.prefix(Self.wallRows)) : list.running)
      }
    }
  }

  /// Nobody presses anything on a wall.
  private func heading(_ title: LocalizedText, _ column: BoardColumn, isNumber: Bool = false) -> Markup {
    if isWall { return th(.scope("col"), .class(isNumber ? "num" : nil)) { words(title) } }
    return SortHeading(
      title: words(title), order: column.rawValue, current: filter.order?.text ?? "", path: BoardLinks.board,
      query: BoardLinks.fields(filter), isNumber: isNumber
    ).body
  }

  /// Nobody scrolls a wall, so both groups get an equal part of it.
  private static let wallRows = 7

  private var runningCount: Int { list.counts.filter { $0.key != .breached }.values.reduce(list.idle, +) }

  private func group(_ title: LocalizedText, _ items: [BoardItem]) -> Markup {
    guard !items.isEmpty else { return Markup() }
    return tbody {
      tr(.class("group")) {
        th(.scope("rowgroup"), .colSpan((isWall ? 6 : 8) + (showsAgents ? 1 : 0))) { words(title) }
      }
      for item in items { row(item) }
    }
  }

  private func row(_ item: BoardItem) -> Markup {
    tr {
      td { LightMark(light: item.light, words: words) }
      td(.class("num left")) { left(item) }
      td(.class("ticket")) {
        span(.class("num")) { item.number }
        if let subject = item.subject { span(.class("quiet")) { subject } }
      }
      td { labels.title(of: item.kind) }
      td(.class("num")) { item.target.map(words.duration) ?? "–" }
      if showsAgents { td { item.agent ?? words(BoardWords.nobody) } }
      if !isWall { td { item.team ?? "–" } }
      td { labels.name(of: item.channel) }
      if !isWall { td { reason(item) } }
    }
  }

  /// The script counts it down, second by second.
  private func left(_ item: BoardItem) -> Markup {
    guard item.light != nil, let due = item.dueAt else { return Markup("–") }
    return span(
      Attribute("data-left", String(item.left)), Attribute("data-runs", item.isRunning),
      .title(item.isRunning ? words.time(due) : "\(words.time(due)) · \(words(BoardWords.paused))")
    ) { words.countdown(item.left) }
  }

  private func reason(_ item: BoardItem) -> Markup {
    guard item.light == .breached else { return Markup() }
    guard canExplain else { return Markup(item.reason.map { words($0) } ?? "–") }
    return a(
      .href(BoardLinks.reason(item.ticket)), .class(item.lacksReason ? "button" : nil),
      .title(words(BoardWords.giveReasonFor(item.number)))
    ) { words(item.reason ?? BoardWords.giveReason) }
  }
}
