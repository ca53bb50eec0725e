import Content
import HTML
import Kernel

/// The revisions of one name, the latest first, any two of which can be compared.
struct RevisionsPage: Page {
  let kind: String
  let name: String
  let history: [Publication]
  let count: Int
  let uses: [String: Int]
  let query: Fields

  var place: Place? { .rubrics }

  private var piece: PageNumber { PageNumber(query) }

  func title(_ words: Words) -> String {
    words(RubricWords.title(LocalizedText(zh: name, en: name), revisions: RubricWords.revisions))
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    form(.method("get"), .action(RubricLinks.changes(kind, name))) {
      div(.class("wide")) {
        table {
          Headings(headings(words))
          tbody { for index in history.indices.prefix(PageNumber.size) { row(index, words) } }
        }
      }
      if history.count > 1 { button { words(RubricWords.compare) } }
    }
    Pager(piece: piece, count: count, path: RubricLinks.revisions(kind, name), query: query, words: words)
  }

  private func headings(_ words: Words) -> [String] {
    let choices = history.count > 1 ? [RubricWords.older, RubricWords.newer] : []
    let titles = [RubricWords.revision, RubricWords.published, RubricWords.by].map { words($0) }
    return choices.map { words($0) } + titles + ["#" + words(RubricWords.uses), words(RubricWords.changes)]
  }

  private func row(_ index: Int, _ words: Words) -> Markup {
    let publication = history[index]
    let hash = publication.hash
    return tr {
      if history.count > 1 {
        td { choice("from", hash, words(RubricWords.older), isOn: index == 1) }
        td { choice("to", hash, words(RubricWords.newer), isOn: index == 0) }
      }
      td {
        a(.class("hash"), .href(RubricLinks.revision(hash))) { String(hash.prefix(8)) }
        if index == 0, piece.number == 1 { span(.class("quiet small")) { " " + words(RubricWords.current) } }
      }
      td(.class("num left")) { words.time(publication.at) }
      td { publication.by }
      td(.class("num")) { uses[hash].map(RubricWords.uses) ?? "–" }
      td {
        if index + 1 < history.count {
          a(.href(RubricLinks.changes(kind, name, from: history[index + 1].hash, to: hash))) {
            words(RubricWords.withPrevious)
          }
        }
      }
    }
  }

  private func choice(_ name: String, _ hash: String, _ label: String, isOn: Bool) -> Markup {
    input(
      .type("radio"), .name(name), .value(hash), .checked(isOn), .ariaLabel("\(label) \(hash.prefix(8))"))
  }
}
