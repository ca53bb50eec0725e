import Content
import HTML
import Kernel
import Store
import Tickets

/// The files that were imported, and the place to send another.
struct ImportListPage: Page {
  let entries: [ImportEntry]
  let count: Int
  let query: Fields

  private var asked: ImportsQuery { ImportsQuery(query) }
  private var address: ListAddress { ListAddress(path: ImportLinks.imports, file: ImportLinks.list, query: query) }

  var place: Place? { .imports }
  var scripts: [String] { ["imports.js"] }

  func title(_ words: Words) -> String { words(RailWords.imports) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if asked.page.number == 1 { drop(frame) }
    h2 { words(ImportWords.past) }
    if entries.isEmpty && asked == ImportsQuery(Fields()) {
      p(.class("empty")) { words(ImportWords.none) }
    } else {
      filter(words)
      ListTable(
        columns: Self.columns, rows: entries, order: asked.order.text, address: address, words: words, look: Self.look)
      Pager(piece: asked.page, count: count, path: ImportLinks.imports, query: query, words: words)
    }
  }

  private func filter(_ words: Words) -> Markup {
    form(.method("get"), .action(ImportLinks.imports), .class("line filter")) {
      if let sort = query["sort"] { input(.type("hidden"), .name("sort"), .value(sort)) }
      Field(words(ImportWords.kind)) {
        select(.name("kind")) {
          option(.value("")) { words(FrameWords.all) }
          for kind in ImportKind.allCases {
            option(.value(kind.rawValue), .selected(kind == asked.kind)) { words(ImportWords.name(of: kind)) }
          }
        }
      }
      button { words(FrameWords.go) }
      ExportLink(address: address, words: words)
    }
  }

  /// A script sends the file as soon as it is chosen, with its progress; without one the button sends it.
  private func drop(_ frame: Frame) -> Markup {
    let words = frame.words
    return frame.form(
      ImportLinks.files, .enctype("multipart/form-data"), .id("drop"), .class("drop"),
      Attribute("data-to", ImportLinks.files), Attribute("data-token", frame.token)
    ) {
      Field(words(ImportWords.choose), help: words(ImportWords.kinds)) {
        input(.type("file"), .name("file"), .required(), Attribute("accept", ".csv,.gz,.xlsx,.txt,.tsv"))
      }
      button(.class("primary")) { words(ImportWords.send) }
      p(.class("quiet small"), .hidden()) { words(ImportWords.orDrop) }
      HTML.progress(.max("1"), .value("0"), .hidden(), .ariaLabel(words(ImportWords.sending)))
      p(.class("problem"), .role("alert"), .hidden(), Attribute("data-lost", words(ImportWords.lost)))
    }
  }

  /// What was taken back counts no more.
  private static func look(_ entry: ImportEntry) -> String? { entry.undoneAt == nil ? nil : "quiet" }

  static let columns: [ListColumn<ImportEntry>] = [
    ListColumn(ImportWords.time, by: "at", .figures) { entry, words in words.time(entry.at) },
    ListColumn(ImportWords.file, by: "file", .head) { entry, _ in entry.file },
    ListColumn(ImportWords.kind, by: "kind") { entry, words in words(ImportWords.name(of: entry.kind)) },
    ListColumn(ImportWords.source) { entry, _ in entry.source },
    ListColumn(ImportWords.added, by: "added") { $0.added },
    ListColumn(ImportWords.changed, by: "changed") { $0.changed },
    ListColumn(ImportWords.unchanged, by: "unchanged") { $0.unchanged },
    ListColumn(ImportWords.rejected, by: "rejected") { $0.rejected },
    ListColumn(ImportWords.state) { entry, words in
      words(entry.undoneAt.map { ImportWords.undone(words.time($0)) } ?? ImportWords.stands)
    }.shown { entry, words in
      if let undoneAt = entry.undoneAt {
        words(ImportWords.undone(words.time(undoneAt)))
      } else {
        a(.href(ImportLinks.undoing(entry.id))) { words(ImportWords.takeBackLink) }
      }
    },
  ]
}

/// Which imports a visitor asked to see, and in which order.
struct ImportsQuery: Sendable, Equatable {
  let kind: ImportKind?
  let order: ListOrder<ImportEntry.Column>
  let page: PageNumber

  init(_ query: Fields) {
    kind = query["kind"].flatMap(ImportKind.init)
    order = ListOrder(query["sort"]) ?? ListOrder(.at, descending: true)
    page = PageNumber(query)
  }
}
