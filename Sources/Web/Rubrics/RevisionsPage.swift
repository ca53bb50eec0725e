import Content
import HTML
import Kernel
import Store

/// The revisions of one name, the latest first, any two of which can be compared.
struct RevisionsPage: Page {
  let kind: String
  let name: String
  let lines: [RevisionLine]
  let count: Int
  let query: Fields

  var place: Place? { .rubrics }

  private var asked: RevisionsQuery { RevisionsQuery(query) }
  private var address: ListAddress {
    ListAddress(path: RubricLinks.revisions(kind, name), file: RubricLinks.revisionsFile(kind, name), query: query)
  }

  func title(_ words: Words) -> String {
    words(RubricWords.title(LocalizedText(zh: name, en: name), revisions: RubricWords.revisions))
  }

  func bar(_ frame: Frame) -> Markup {
    span(.class("grow"))
    ExportLink(address: address, words: frame.words)
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if lines.count > 1 {
      form(.method("get"), .action(RubricLinks.changes(kind, name))) {
        table(RevisionLine.choices + RevisionLine.columns(kind, name), words)
        button { words(RubricWords.compare) }
      }
    } else {
      table(RevisionLine.columns(kind, name), words)
    }
    Pager(piece: asked.page, count: count, path: address.path, query: query, words: words)
  }

  private func table(_ columns: [ListColumn<RevisionLine>], _ words: Words) -> ListTable<RevisionLine> {
    ListTable(columns: columns, rows: lines, order: asked.order.text, address: address, words: words)
  }
}

/// In which order a visitor asked to see revisions.
struct RevisionsQuery: Sendable, Equatable {
  let order: ListOrder<Publication.Column>
  let page: PageNumber

  init(_ query: Fields) {
    order = ListOrder(query["sort"]) ?? ListOrder(.published, descending: true)
    page = PageNumber(query)
  }
}

/// A revision in the list.
struct RevisionLine: Sendable {
  let publication: Publication
  /// The revision that it followed; nil for the first.
  let previous: String?
  let uses: Int?
  let isCurrent: Bool
  /// Whether it is one of the two that are compared unless others are chosen.
  var isOlderChoice = false
  var isNewerChoice = false

  /// The two columns in which revisions are chosen to be compared.
  static let choices: [ListColumn<RevisionLine>] = [
    ListColumn(RubricWords.older) { _, _ in nil }
      .shown { line, words in choice("from", line, words(RubricWords.older), isOn: line.isOlderChoice) },
    ListColumn(RubricWords.newer) { _, _ in nil }
      .shown { line, words in choice("to", line, words(RubricWords.newer), isOn: line.isNewerChoice) },
  ]

  static func columns(_ kind: String, _ name: String) -> [ListColumn<RevisionLine>] {
    [
      ListColumn(RubricWords.revision) { line, _ in line.publication.hash }.shown { line, words in
        let hash = line.publication.hash
        a(.class("hash"), .href(RubricLinks.revision(hash))) { String(hash.prefix(8)) }
        if line.isCurrent { span(.class("quiet small")) { " " + words(RubricWords.current) } }
      },
      ListColumn(RubricWords.published, by: "published", .figures) { line, words in words.time(line.publication.at) },
      ListColumn(RubricWords.by) { line, _ in line.publication.by },
      ListColumn(RubricWords.uses, .number) { line, _ in line.uses.map(RubricWords.uses) },
      ListColumn(RubricWords.changes) { line, _ in line.previous }.shown { line, words in
        if let previous = line.previous {
          a(.href(RubricLinks.changes(kind, name, from: previous, to: line.publication.hash))) {
            words(RubricWords.withPrevious)
          }
        }
      },
    ]
  }

  private static func choice(_ name: String, _ line: RevisionLine, _ label: String, isOn: Bool) -> Markup {
    let hash = line.publication.hash
    return input(
      .type("radio"), .name(name), .value(hash), .checked(isOn), .ariaLabel("\(label) \(hash.prefix(8))"))
  }
}
