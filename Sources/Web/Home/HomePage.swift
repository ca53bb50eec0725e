import HTML
import Kernel

/// What is mine to do today, first.
struct HomePage: Page {
  let day: Day
  let lines: [HomeLine]

  var place: Place? { .home }

  func title(_ words: Words) -> String { words(RailWords.home) }

  func bar(_ frame: Frame) -> Markup { span(.class("quiet small num")) { day.description } }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    let (todo, standing) = (lines.filter { !$0.isStanding }, lines.filter(\.isStanding))
    if todo.isEmpty { p(.class("empty")) { words(HomeWords.nothing) } } else { list(HomeWords.now, todo, words) }
    if !standing.isEmpty { list(HomeWords.standing, standing, words) }
  }

  private func list(_ title: LocalizedText, _ lines: [HomeLine], _ words: Words) -> Markup {
    section {
      h2 { words(title) }
      ul(.class("todo")) { for line in lines { item(line, words) } }
    }
  }

  private func item(_ line: HomeLine, _ words: Words) -> Markup {
    li {
      span(.class("count", line.isPressing ? "bad" : nil)) {
        if line.isPressing { span(.class("small"), .ariaHidden("true")) { "■ " } }
        line.figure
      }
      div {
        a(.href(line.href)) { words(line.title) }
        if let detail = line.detail { p(.class("quiet small")) { words(detail) } }
      }
    }
  }
}
