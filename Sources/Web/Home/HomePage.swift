import Content
import HTML
import Kernel

/// What is mine to do today, first.
struct HomePage: Page {
  let name: String
  let day: Day
  let tasks: [HomeTask]

  var place: Place? { .home }

  func title(_ words: Words) -> String { words(RailWords.home) }

  func bar(_ frame: Frame) -> Markup { span(.class("quiet small num")) { day.description } }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if tasks.isEmpty {
      p(.class("empty")) { words(HomeWords.nothing) }
    } else {
      ul(.class("todo")) { for task in tasks { item(task, words) } }
    }
  }

  private func item(_ task: HomeTask, _ words: Words) -> Markup {
    li {
      span(.class("count", task.isPressing ? "bad" : nil)) { task.count }
      div {
        a(.href(task.href)) { words(task.title) }
        if let detail = task.detail { p(.class("quiet small")) { words(detail) } }
      }
    }
  }
}
