import Content
import HTML
import Kernel
import Scorecards
import Store
import Tickets

/// The response board: what is open, the most pressing first.
struct BoardPage: Page {
  let list: BoardList
  let now: Instant
  let filter: BoardFilter
  /// Nil when no standard says what is due.
  let countdown: Countdown?
  /// The teams to choose from; empty when there is no choice.
  let teams: [String]
  let canExplain: Bool
  let showsAgents: Bool

  var place: Place? { .board }
  var scripts: [String] { ["board.js"] }

  func title(_ words: Words) -> String { words(RailWords.board) }

  func bar(_ frame: Frame) -> Markup {
    LiveNote(now: now, words: frame.words)
    span(.class("grow"))
    a(.class("button"), .href(BoardLinks.filtered(BoardLinks.file, filter)), .download("")) {
      frame.words(FrameWords.csv)
    }
    a(.class("button"), .href(BoardLinks.filtered(BoardLinks.wall, filter))) { frame.words(BoardWords.wall) }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    filters(words)
    if countdown == nil { p(.class("flash")) { words(BoardWords.noStandard) } }
    div(
      .id("board"), Attribute("data-events", BoardLinks.filtered(BoardLinks.events, filter)),
      Attribute("data-day", words(UnitWords.days))
    ) {
      BoardRows(list: list, now: now, filter: filter, words: words, canExplain: canExplain, showsAgents: showsAgents)
    }
    if let countdown {
      p(.class("quiet small")) {
        words(BoardWords.thresholds(yellow: words.percent(countdown.yellow), red: words.percent(countdown.red)))
      }
    }
  }

  private func filters(_ words: Words) -> Markup {
    let labels = ReportLabels(words.language)
    return form(.class("line"), .method("get"), .action(BoardLinks.board)) {
      if teams.count > 1 {
        Field(words(BoardWords.team)) {
          select(.name("team")) {
            option(.value("")) { words(BoardWords.allTeams) }
            for team in teams { option(.value(team), .selected(team == filter.team)) { team } }
          }
        }
      }
      Field(words(BoardWords.channel)) {
        select(.name("channel")) {
          option(.value("")) { words(BoardWords.allChannels) }
          for channel in Channel.allCases {
            option(.value(channel.name), .selected(channel == filter.channel)) { labels.name(of: channel) }
          }
        }
      }
      if let order = filter.order { input(.type("hidden"), .name("sort"), .value(order.text)) }
      if let light = filter.light { input(.type("hidden"), .name("light"), .value(light.rawValue)) }
      button { words(BoardWords.show) }
      if filter != BoardFilter() { a(.href(BoardLinks.board)) { words(BoardWords.showAll) } }
    }
  }
}

/// Says of which moment the board is, and whether it is kept live; the script keeps it true.
struct LiveNote: Component {
  let now: Instant
  let words: Words

  var body: Markup {
    span(
      .id("live"), .class("quiet small num"), .role("status"), Attribute("data-live", words(BoardWords.live)),
      Attribute("data-waiting", words(BoardWords.waiting))
    ) { words(BoardWords.asOf(words.clock(now))) }
  }
}
