import HTML
import Kernel
import People
import Scorecards

/// The board on a wall: large type, nothing to press, dark unless told otherwise.
struct BoardWallPage: Page {
  let list: BoardList
  let now: Instant
  let filter: BoardFilter
  let theme: Theme?
  let showsAgents: Bool

  var place: Place? { .board }
  var scripts: [String] { ["board.js"] }
  var layout: PageLayout { .wall }

  func title(_ words: Words) -> String { words(RailWords.board) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    header {
      h1 { title(words) }
      LiveNote(now: now, words: words)
      a(.href(BoardLinks.filtered(BoardLinks.board, filter)), .class("quiet small")) { words(BoardWords.back) }
    }
    div(
      .id("board"), Attribute("data-events", BoardLinks.filtered(BoardLinks.wallEvents, filter)),
      Attribute("data-day", words(UnitWords.days))
    ) {
      BoardRows(
        list: list, now: now, filter: filter, words: words, isWall: true, canExplain: false, showsAgents: showsAgents)
    }
  }
}
