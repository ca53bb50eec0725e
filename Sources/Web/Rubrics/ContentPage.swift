import Content
import HTML
import Kernel

/// One revision, as people read it.
struct ContentPage: Page {
  let revision: Revision
  let publication: Publication?
  let isCurrent: Bool
  /// Nil when this program no longer understands the text.
  let value: ReadContent?
  /// Why it does not, or what whoever reads it should know.
  let notes: [Sentence]
  let canPublish: Bool

  var place: Place? { .rubrics }

  func title(_ words: Words) -> String { value.map { words($0.title) } ?? revision.name }

  func bar(_ frame: Frame) -> Markup {
    let words = frame.words
    span(.class("quiet small")) { words(RubricWords.kind(revision.kind)) }
    span(.class("hash quiet hide-small"), .title(revision.hash)) { revision.short }
    span(.class("grow"))
    a(.href(RubricLinks.revisions(revision.kind, revision.name))) { words(RubricWords.revisions) }
    a(.href(RubricLinks.text(revision.hash))) { words(RubricWords.download) }
    if canPublish {
      a(.class("button"), .href(RubricLinks.edit(revision.kind, revision.name, from: isCurrent ? nil : revision.hash)))
      {
        words(isCurrent ? RubricWords.edit : RubricWords.editAgain)
      }
    }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if !isCurrent {
      p(.class("caution")) {
        "▲ " + words(RubricWords.notCurrent) + " "
        a(.href(RubricLinks.content(revision.kind, revision.name))) { words(RubricWords.toCurrent) }
      }
    }
    if let publication {
      p(.class("quiet small num")) {
        words(RubricWords.published(words.time(publication.at), by: publication.by))
      }
    }
    if let value {
      for note in notes { p(.class("caution")) { "▲ " + words(note) } }
      ContentView(content: value, words: words)
    } else {
      div(.class("problem"), .role("alert")) {
        p { words(RubricWords.unreadable) }
        for note in notes { p { words(note) } }
      }
      pre(.class("yaml")) { revision.text }
    }
  }
}
