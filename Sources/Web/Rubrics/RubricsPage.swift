import Content
import HTML
import Kernel
import Quality

/// All that is published: rubrics, the response standard, targets.
struct RubricsPage: Page {
  /// One published name.
  struct Entry: Sendable {
    let revision: Revision
    let publication: Publication
    /// Nil when this program no longer understands the text.
    let title: LocalizedText?
    /// How many reviews used the revision; nil where reviews use none.
    let uses: Int?
  }

  let entries: [Entry]
  let canPublish: Bool

  var place: Place? { .rubrics }

  func title(_ words: Words) -> String { words(RailWords.rubrics) }

  func bar(_ frame: Frame) -> Markup {
    span(.class("grow"))
    if canPublish { a(.class("button"), .href(RubricLinks.new)) { frame.words(RubricWords.new) } }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if entries.isEmpty {
      p(.class("empty")) { words(RubricWords.empty) }
    } else {
      div(.class("wide")) {
        table {
          Headings([
            words(RubricWords.title), words(RubricWords.kind), words(RubricWords.revision),
            words(RubricWords.published), words(RubricWords.by), "#" + words(RubricWords.uses),
          ])
          tbody { for entry in entries { row(entry, words) } }
        }
      }
    }
  }

  private func row(_ entry: Entry, _ words: Words) -> Markup {
    let revision = entry.revision
    return tr {
      td(.class("prose")) {
        a(.href(RubricLinks.content(revision.kind, revision.name))) { entry.title.map { words($0) } ?? revision.name }
      }
      td { words(RubricWords.kind(revision.kind)) }
      td {
        a(.class("hash"), .href(RubricLinks.revisions(revision.kind, revision.name))) { revision.short }
      }
      td(.class("num left")) { words.time(entry.publication.at) }
      td { entry.publication.by }
      td(.class("num")) { entry.uses.map(RubricWords.uses) ?? "–" }
    }
  }
}

extension Revision {
  /// The beginning of its hash, enough to tell revisions apart.
  var short: String { String(hash.prefix(8)) }
}
