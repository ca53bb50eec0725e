import Content
import HTML
import Kernel
import Tickets

/// The files that were imported, and the place to send another.
struct ImportListPage: Page {
  let entries: [ImportEntry]
  let isFirst: Bool
  let hasMore: Bool

  /// How many stand on a page.
  static let size = 50

  var place: Place? { .imports }
  var scripts: [String] { ["imports.js"] }

  func title(_ words: Words) -> String { words(RailWords.imports) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if isFirst { drop(frame) }
    h2 { words(ImportWords.past) }
    if entries.isEmpty { p(.class("empty")) { words(ImportWords.none) } } else { table(words) }
    p(.class("line")) {
      if !isFirst { a(.href(ImportLinks.imports)) { words(ImportWords.latest) } }
      if hasMore, let last = entries.last { a(.href(ImportLinks.before(last.id))) { words(ImportWords.older) } }
    }
  }

  /// The token goes in a header, so a form without the script cannot send the file.
  private func drop(_ frame: Frame) -> Markup {
    let words = frame.words
    return div(
      .id("drop"), .class("drop"), Attribute("data-to", ImportLinks.files), Attribute("data-token", frame.token)
    ) {
      Field(words(ImportWords.choose), help: words(ImportWords.kinds)) {
        input(.type("file"), .name("file"), Attribute("accept", ".csv,.gz,.xlsx,.txt,.tsv"))
      }
      p(.class("quiet small")) { words(ImportWords.orDrop) }
      HTML.progress(.max("1"), .value("0"), .hidden(), .ariaLabel(words(ImportWords.sending)))
      p(.class("problem"), .role("alert"), .hidden(), Attribute("data-lost", words(ImportWords.lost)))
      noscript { p { words(ImportWords.noScript) } }
    }
  }

  private func table(_ words: Words) -> Markup {
    let figures = [ImportWords.added, ImportWords.changed, ImportWords.unchanged, ImportWords.rejected]
    return div(.class("wide")) {
      HTML.table {
        thead {
          tr {
            th(.scope("col")) { words(ImportWords.time) }
            th(.scope("col")) { words(ImportWords.file) }
            th(.scope("col")) { words(ImportWords.kind) }
            for figure in figures { th(.scope("col"), .class("num")) { words(figure) } }
          }
        }
        tbody { for entry in entries { row(entry, words) } }
      }
    }
  }

  private func row(_ entry: ImportEntry, _ words: Words) -> Markup {
    tr {
      td(.class("num-left")) { words.time(entry.at) }
      td { entry.file }
      td { words(ImportWords.name(of: entry.kind)) }
      for figure in [entry.added, entry.changed, entry.unchanged, entry.rejected] { td(.class("num")) { figure } }
    }
  }
}
