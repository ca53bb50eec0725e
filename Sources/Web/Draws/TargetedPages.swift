import Content
import HTML
import Kernel
import Quality

/// The targeted draws, and choosing tickets on purpose.
struct TargetedListPage: Page {
  /// What a form was filled in with.
  struct Entry: Sendable {
    var reason: TargetReason?
    var day: Day
    var most = "50"
    var numbers = ""
  }

  let draws: [TargetedDraw]
  let older: StoredDraw.ID?
  let isContinued: Bool
  let entry: Entry
  let sight: DrawSight
  var problem: Problem?

  var place: Place? { .draws }

  func title(_ words: Words) -> String { words(DrawWords.targeted) }

  func bar(_ frame: Frame) -> Markup {
    a(.class("quiet"), .href(DrawsLinks.list)) { frame.words(DrawWords.allDraws) }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    p { words(TargetWords.never) }
    if sight.manages { form(frame) }
    h2 { words(TargetWords.list) }
    if draws.isEmpty {
      p(.class("empty")) { words(TargetWords.none) }
    } else {
      table(words)
    }
    p(.class("line")) {
      if isContinued { a(.href(DrawsLinks.targeted)) { words(DrawWords.newest) } }
      if let older { a(.href("\(DrawsLinks.targeted)?before=\(older)")) { words(DrawWords.older) } }
    }
  }

  private func form(_ frame: Frame) -> Markup {
    let words = frame.words
    return Markup(joining: [
      h2 { words(TargetWords.choose) },
      frame.form(DrawsLinks.targeted, .class("fields")) {
        if let problem { ProblemNote(problem: problem, words: words) }
        Field(words(TargetWords.reason)) {
          select(.name("reason"), .required()) {
            for reason in TargetReason.allCases {
              option(.value(reason.rawValue), .selected(entry.reason == reason)) { words(TargetWords.name(reason)) }
            }
          }
        }
        Field(words(TargetWords.day)) {
          input(
            .name("day"), .value(entry.day.description), .inputMode("numeric"), .required(),
            Attribute("pattern", "[0-9]{4}-[0-9]{2}-[0-9]{2}"))
        }
        Field(words(TargetWords.most), help: words(TargetWords.mostHelp)) {
          input(.type("number"), .name("most"), .min("1"), .max("1000"), .value(entry.most), .required())
        }
        Field(words(TargetWords.numbers), help: words(TargetWords.numbersHelp)) {
          textarea(.name("numbers"), .rows(2)) { entry.numbers }
        }
        button(.class("primary")) { words(TargetWords.submit) }
      },
    ])
  }

  private func table(_ words: Words) -> Markup {
    div(.class("wide")) {
      HTML.table {
        Headings(
          [words(TargetWords.day), words(TargetWords.reason)]
            + [DrawWords.drawn, DrawWords.done, DrawWords.left, DrawWords.skipped].map { "#\(words($0))" }
            + [words(TargetWords.chosenAt)])
        tbody {
          for draw in draws {
            let whole = draw.shares.whole
            tr {
              th(.scope("row")) { a(.href(DrawsLinks.targeted(draw.draw.id))) { draw.draw.day.description } }
              td { words(TargetWords.name(draw.draw.reason)) }
              td(.class("num")) { whole.drawn }
              td(.class("num")) { whole.reviewed }
              td(.class("num")) { whole.open == 0 ? "–" : "\(whole.open)" }
              td(.class("num")) { whole.skipped == 0 ? "–" : "\(whole.skipped)" }
              td(.class("num")) { words.time(draw.draw.drawnAt) }
            }
          }
        }
      }
    }
  }
}

/// The tickets of one targeted draw.
struct TargetedDrawPage: Page {
  let draw: StoredDraw
  let tickets: [SampleTicket]
  let sight: DrawSight
  let titles: SkipTitles

  var place: Place? { .draws }

  func title(_ words: Words) -> String { "\(words(TargetWords.name(draw.reason))) \(draw.day)" }

  func bar(_ frame: Frame) -> Markup {
    a(.class("quiet"), .href(DrawsLinks.targeted)) { frame.words(DrawWords.targeted) }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    p { words(TargetWords.never) }
    if tickets.isEmpty {
      p(.class("quiet")) { words(DrawWords.noMatch) }
    } else {
      SampleTable(tickets: tickets, sight: sight, titles: titles, words: words)
    }
  }
}
