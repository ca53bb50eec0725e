import Content
import HTML
import Kernel
import People
import Quality

/// The drawn days, what is to be drawn, and the next commitment.
struct DrawsListPage: Page {
  let days: [DrawnDay]
  /// The day before which older ones go on; nil when these are the last.
  let older: Day?
  /// Whether later days stand on a page before this one.
  let isContinued: Bool
  /// Days that wait to be drawn.
  let due: [Day]
  let next: SeedCommitments.Entry?
  /// The reviewers' names, by id.
  let reviewers: [Reviewer.ID: String]
  let sight: DrawSight

  var place: Place? { .draws }

  func title(_ words: Words) -> String { words(RailWords.draws) }

  func bar(_ frame: Frame) -> Markup {
    span(.class("grow"))
    a(.class("button"), .href(DrawsLinks.targeted)) { frame.words(DrawWords.targeted) }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if sight.manages && !due.isEmpty { toDraw(frame) }
    if let next {
      h2 { words(DrawWords.nextTitle) }
      p { words(DrawSentences.committed(next.day)) }
      p { code(.class("hash")) { next.commitment } }
      p(.class("quiet small")) { words(PublishedWords.at(words.time(next.madeAt))) }
    }
    if days.isEmpty && !isContinued {
      p(.class("empty")) { words(DrawWords.none) }
    } else {
      h2 { words(DrawWords.days) }
      table(words)
      p(.class("line")) {
        if isContinued { a(.href(DrawsLinks.list)) { words(DrawWords.newest) } }
        if let older { a(.href("\(DrawsLinks.list)?before=\(older)")) { words(DrawWords.older) } }
      }
    }
  }

  private func toDraw(_ frame: Frame) -> Markup {
    let words = frame.words
    return section(.class("due")) {
      h2 { words(DrawWords.dueTitle) }
      p { words(DrawWords.dueText) }
      ul(.class("plain-list")) {
        for (index, day) in due.enumerated() {
          li {
            span(.class("num")) { day.description }
            frame.form(DrawsLinks.list) {
              input(.type("hidden"), .name("day"), .value(day.description))
              button(.class(index == 0 ? "primary" : nil), .ariaLabel("\(words(DrawWords.drawDay)) \(day)")) {
                words(DrawWords.drawDay)
              }
            }
          }
        }
      }
    }
  }

  private func table(_ words: Words) -> Markup {
    let whom = sight.manages ? DrawWords.toWhom : DrawWords.mine
    return div(.class("wide")) {
      HTML.table {
        Headings(
          [words(DrawWords.day)]
            + [DrawWords.drawn, DrawWords.done, DrawWords.left, DrawWords.skipped, DrawWords.skipRate].map {
              "#\(words($0))"
            } + [words(whom), words(DrawWords.checked)])
        tbody { for day in days { row(day, words) } }
      }
    }
  }

  private func row(_ day: DrawnDay, _ words: Words) -> Markup {
    let whole = day.shares.whole
    return tr {
      th(.scope("row")) { a(.href(DrawsLinks.day(day.draw.day))) { day.draw.day.description } }
      td(.class("num")) { whole.drawn }
      td(.class("num")) { whole.reviewed }
      td(.class(whole.open > 0 ? "num strong" : "num quiet")) { whole.open == 0 ? "–" : "\(whole.open)" }
      td(.class("num")) { whole.skipped == 0 ? "–" : "\(whole.skipped)" }
      td(.class("num")) { whole.skipped == 0 ? "–" : words.percent(whole.skipRate) }
      td(.class("prose")) { whom(day, words) }
      td { CheckMark(check: day.check, words: words) }
    }
  }

  private func whom(_ day: DrawnDay, _ words: Words) -> String {
    if sight.manages {
      let names = day.shares.reviewers.keys.map { $0.flatMap { reviewers[$0] } ?? words(DrawWords.nobody) }
      return words.list(names.sorted())
    }
    guard let own = sight.viewpoint.reviewer.flatMap({ day.shares.reviewers[$0] }), own.drawn > 0 else { return "–" }
    return "\(own.reviewed) / \(own.drawn)"
  }
}

/// How a day was last checked, as a mark and a word.
struct CheckMark: Component {
  let check: DrawCheck?
  let words: Words

  var body: Markup {
    if let check {
      span(.class("state \(check.holds ? "good" : "bad")"), .title(words.time(check.at))) {
        span(.ariaHidden("true")) { check.holds ? "●" : "■" }
        words(check.holds ? DrawWords.holds : DrawWords.differs)
      }
    } else {
      span(.class("quiet")) { words(DrawWords.never) }
    }
  }
}
