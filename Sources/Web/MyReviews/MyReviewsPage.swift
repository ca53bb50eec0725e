import Content
import HTML
import Kernel
import Quality
import Store
import Tabular
import Tickets

/// An agent's own reviews, the latest first.
struct MyReviewsPage: Page {
  let lines: [AgentReviews.Line]
  let count: Int
  let query: Fields
  /// The criteria of the published rubrics, by id.
  let criteria: [(id: String, title: LocalizedText)]

  var place: Place? { .myReviews }

  private var asked: MyReviewsQuery { MyReviewsQuery(query) }
  private var filter: AgentReviews.Filter { asked.filter }
  private var address: ListAddress {
    ListAddress(path: MyReviewsLinks.list, file: MyReviewsLinks.file, query: query)
  }

  func title(_ words: Words) -> String { words(RailWords.myReviews) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if lines.isEmpty && asked == MyReviewsQuery(Fields()) {
      p(.class("empty")) { words(MyReviewWords.none) }
    } else {
      form(words)
      if lines.isEmpty { p(.class("quiet")) { words(MyReviewWords.noMatch) } } else { table(words) }
      Pager(piece: asked.page, count: count, path: MyReviewsLinks.list, query: query, words: words)
    }
  }

  private func form(_ words: Words) -> Markup {
    HTML.form(.method("get"), .action(MyReviewsLinks.list), .class("line filter")) {
      if let sort = query["sort"] { input(.type("hidden"), .name("sort"), .value(sort)) }
      Field(words(MyReviewWords.month)) {
        input(
          .name("month"), .value(filter.month?.description), .placeholder("2026-08"),
          Attribute("pattern", "[0-9]{4}-[0-9]{2}"),
          Attribute("size", "9"))
      }
      Field(words(MyReviewWords.criterion)) {
        select(.name("criterion")) {
          option(.value("")) { words(MyReviewWords.all) }
          for (id, title) in criteria { option(.value(id), .selected(filter.criterion == id)) { words(title) } }
        }
      }
      Field(words(MyReviewWords.reading)) {
        select(.name("read")) {
          option(.value("")) { words(MyReviewWords.all) }
          option(.value("no"), .selected(filter.isAcknowledged == false)) { words(MyReviewWords.unread) }
          option(.value("yes"), .selected(filter.isAcknowledged == true)) { words(MyReviewWords.read) }
        }
      }
      button { words(MyReviewWords.show) }
      ExportLink(address: address, words: words)
    }
  }

  private func table(_ words: Words) -> Markup {
    ListTable(
      columns: Self.columns, rows: lines, order: asked.order.text, address: address, words: words, name: "rows"
    ) { $0.acknowledgedAt == nil ? "unread" : nil }.body
  }

  static let columns: [ListColumn<AgentReviews.Line>] = [
    ListColumn(MyReviewWords.day, by: "day", .figures) { line, _ in line.day.description },
    ListColumn(MyReviewWords.ticket, by: "ticket", .head) { line, _ in line.number }
      .shown { line, _ in a(.href(MyReviewsLinks.review(line.id))) { line.number } },
    ListColumn(MyReviewWords.channel, by: "channel") { line, words in words(ReviewWords.name(line.channel)) },
    ListColumn(MyReviewWords.subject, .clipped) { line, _ in line.subject },
    ListColumn(MyReviewWords.score, by: "score", .number) { line, words in words.decimals(line.score, 1) }
      .kept { line, _ in .number(line.score, decimals: 1) },
    ListColumn(MyReviewWords.reviewedAt, by: "submitted", .figures) { line, words in words.time(line.submittedAt) },
    ListColumn(MyReviewWords.state) { line, words in state(line, words) }.shown { line, words in
      let isNew = line.acknowledgedAt == nil
      span(.class("state")) {
        span(.class(isNew ? "accent" : "quiet"), .ariaHidden("true")) { isNew ? "●" : "✓" }
        state(line, words)
      }
    },
  ]

  private static func state(_ line: AgentReviews.Line, _ words: Words) -> String {
    var parts: [LocalizedText] = [line.acknowledgedAt == nil ? MyReviewWords.new : MyReviewWords.read]
    if line.version > 1 { parts.append(MyReviewWords.corrected) }
    if line.isFailed { parts.append(MyReviewWords.failed) }
    if line.kind == .targeted { parts.append(MyReviewWords.coaching) }
    return parts.map { words($0) }.joined(separator: " · ")
  }
}

/// Which of the own reviews an agent asked to see, and in which order.
struct MyReviewsQuery: Sendable, Equatable {
  let filter: AgentReviews.Filter
  let order: ListOrder<AgentReviews.Column>
  let page: PageNumber

  init(_ query: Fields) {
    filter = AgentReviews.Filter(
      month: query.text("month").flatMap { Month($0) }, criterion: query.text("criterion"),
      isAcknowledged: ["yes": true, "no": false][query.text("read") ?? ""])
    order = ListOrder(query["sort"]) ?? ListOrder(.submitted, descending: true)
    page = PageNumber(query)
  }
}
