import Foundation
import HTML
import Kernel

/// What lies before a reviewer, with the keys and the timer around it.
struct DeskPage: Page {
  let work: DeskWork
  /// Number of reviews submitted today.
  let done: Int
  /// Number of tickets that wait.
  let left: Int
  /// The timer stops when nothing was done for so many seconds.
  let idle: Int

  var place: Place? { .review }
  var scripts: [String] { ["review.js"] }
  var layout: PageLayout { .panes }

  private var hasTicket: Bool { if case .ticket = work { true } else { false } }

  func title(_ words: Words) -> String { words(RailWords.review) }

  func bar(_ frame: Frame) -> Markup {
    let words = frame.words
    span(.id("progress"), .class("quiet small num")) { words(ReviewPageWords.progress(done, left)) }
    HTML.progress(
      .class("hide-small"), Attribute("value", done), .max(String(max(1, done + left))),
      .ariaLabel(words(ReviewPageWords.progress(done, left))))
    span(.id("said"), .class("grow small"), .role("status")) {}
    span(.id("timer"), .class("quiet small num"), .title(words(ReviewPageWords.timer)), .hidden(!hasTicket)) {}
    button(.type("button"), Attribute("data-do", "skip"), .hidden(!hasTicket)) {
      words(ReviewPageWords.skip)
      kbd { "s" }
    }
    button(.type("button"), .class("hide-small"), Attribute("data-do", "keys"), .hidden(!hasTicket)) {
      words(ReviewPageWords.keys)
      kbd { "?" }
    }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    div(
      .id("desk"), Attribute("data-token", frame.token), Attribute("data-idle", idle),
      Attribute("data-words", Self.script(words))
    ) {
      ReviewWork(work: work, words: words, token: frame.token)
      ReviewKeysDialog(words: words, hasKnowledge: false)
      ConflictDialog(words: words)
      p(.id("aloud"), .class("hidden"), .ariaLive("polite")) {}
    }
    noscript { p(.class("problem")) { words(ReviewPageWords.needsScript) } }
  }

  /// What the script says, as JSON.
  private static func script(_ words: Words) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let bytes = try? encoder.encode(ReviewDialogWords.script.mapValues { words($0) })
    return String(decoding: bytes ?? Data("{}".utf8), as: UTF8.self)
  }
}

/// The piece of page that changes from ticket to ticket.
struct ReviewWork: Component {
  let work: DeskWork
  let words: Words
  /// The token of the visitor's forms.
  let token: String

  var body: Markup {
    switch work {
    case .ticket(let ticket): TicketView(ticket: ticket, words: words)
    case .dayEnd(let end): DayEndView(end: end, words: words, token: token)
    }
  }
}
