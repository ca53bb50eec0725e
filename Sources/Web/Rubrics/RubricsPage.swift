import Content
import HTML
import Kernel
import Quality
import Store

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

  /// What the list can be sorted by.
  enum Column: String, Sendable { case title, kind, published }

  let entries: [Entry]
  let order: ListOrder<Column>
  let canPublish: Bool

  var place: Place? { .rubrics }

  private var address: ListAddress {
    ListAddress(path: RubricLinks.list, file: RubricLinks.listFile, query: Fields(["sort": order.text]))
  }

  func title(_ words: Words) -> String { words(RailWords.rubrics) }

  func bar(_ frame: Frame) -> Markup {
    span(.class("grow"))
    if !entries.isEmpty { ExportLink(address: address, words: frame.words) }
    if canPublish { a(.class("button"), .href(RubricLinks.new)) { frame.words(RubricWords.new) } }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if entries.isEmpty {
      p(.class("empty")) { words(RubricWords.empty) }
    } else {
      ListTable(columns: Self.columns, rows: entries, order: order.text, address: address, words: words)
    }
  }

  static let columns: [ListColumn<Entry>] = [
    ListColumn(RubricWords.title, by: "title", .prose) { entry, words in entry.name(words) }
      .shown { entry, words in
        a(.href(RubricLinks.content(entry.revision.kind, entry.revision.name))) { entry.name(words) }
      },
    ListColumn(RubricWords.kind, by: "kind") { entry, words in words(RubricWords.kind(entry.revision.kind)) },
    ListColumn(RubricWords.revision) { entry, _ in entry.revision.hash }
      .shown { entry, _ in
        a(.class("hash"), .href(RubricLinks.revisions(entry.revision.kind, entry.revision.name))) {
          entry.revision.short
        }
      },
    ListColumn(RubricWords.published, by: "published", .figures) { entry, words in words.time(entry.publication.at) },
    ListColumn(RubricWords.by) { entry, _ in entry.publication.by },
    ListColumn(RubricWords.uses, .number) { entry, _ in entry.uses.map(RubricWords.uses) },
  ]
}

extension RubricsPage.Entry {
  func name(_ words: Words) -> String { title.map { words($0) } ?? revision.name }

  /// Whether it stands before another in a column; equal ones stand by their names.
  func isBefore(_ other: Self, by column: RubricsPage.Column, _ words: Words) -> Bool {
    let (mine, others) = (name(words), other.name(words))
    return switch column {
    case .title: (mine, revision.kind) < (others, other.revision.kind)
    case .kind: (revision.kind, mine) < (other.revision.kind, others)
    case .published: (publication.at.rawValue, mine) < (other.publication.at.rawValue, others)
    }
  }
}

extension Revision {
  /// The beginning of its hash, enough to tell revisions apart.
  var short: String { String(hash.prefix(8)) }
}
