import Content
import HTML
import Kernel
import People
import Quality
import Store

/// The drawn days, what is to be drawn, and the next commitment.
struct DrawsListPage: Page {
  let days: [DrawnDay]
  let count: Int
  let query: Fields
  /// Days that wait to be drawn.
  let due: [Day]
  let next: SeedCommitments.Entry?
  /// The reviewers' names, by id.
  let reviewers: [Reviewer.ID: String]
  let sight: DrawSight

  var place: Place? { .draws }

  private var asked: DrawnDaysQuery { DrawnDaysQuery(query) }
  private var address: ListAddress { ListAddress(path: DrawsLinks.list, file: DrawsLinks.listFile, query: query) }

  func title(_ words: Words) -> String { words(RailWords.draws) }

  func bar(_ frame: Frame) -> Markup {
    span(.class("grow"))
    a(.class("button"), .href(DrawsLinks.targeted)) { frame.words(DrawWords.targeted) }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if sight.manages && !due.isEmpty { toDraw(frame) }
    if let next {
      h2 { words(DrawWords.nextTitle) }
      p { words(DrawSentences.committed(next.day)) }
      p { code(.class("hash")) { next.commitment } }
      p(.class("quiet small")) { words(PublishedWords.at(words.time(next.madeAt))) }
    }
    if days.isEmpty && asked == DrawnDaysQuery(Fields()) {
      p(.class("empty")) { words(DrawWords.none) }
    } else {
      h2 { words(DrawWords.days) }
      filter(words)
      table(words)
      Pager(piece: asked.page, count: count, path: DrawsLinks.list, query: query, words: words)
    }
  }

  private func filter(_ words: Words) -> Markup {
    HTML.form(.method("get"), .action(DrawsLinks.list), .class("line filter")) {
      if let sort = query["sort"] { input(.type("hidden"), .name("sort"), .value(sort)) }
      Field(words(FrameWords.month)) {
        input(
          .name("month"), .value(asked.month?.description), .placeholder("2026-08"),
          Attribute("pattern", "[0-9]{4}-[0-9]{2}"), Attribute("size", "9"))
      }
      button { words(DrawWords.show) }
      ExportLink(address: address, words: words)
    }
  }

  private func toDraw(_ frame: Frame) -> Markup {
    let words = frame.words
    return section(.class("due")) {
      h2 { words(DrawWords.dueTitle) }
      p { words(DrawWords.dueText) }
      ul(.class("plain-list")) {
        for (index, day) in due.enumerated() {
          li {
            span(.class("num")) { day.description }
            frame.form(DrawsLinks.list) {
              input(.type("hidden"), .name("day"), .value(day.description))
              button(.class(index == 0 ? "primary" : nil), .ariaLabel("\(words(DrawWords.drawDay)) \(day)")) {
                words(DrawWords.drawDay)
              }
            }
          }
        }
      }
    }
  }

  @MarkupBuilder private func table(_ words: Words) -> Markup {
    if days.isEmpty {
      p(.class("quiet")) { words(DrawWords.noDay) }
    } else {
      ListTable(
        columns: DrawnDayColumns(sight: sight, reviewers: reviewers).all, rows: days, order: asked.order.text,
        address: address, words: words)
    }
  }
}

/// Which drawn days a visitor asked to see, and in which order.
struct DrawnDaysQuery: Sendable, Equatable {
  let month: Month?
  let order: ListOrder<DrawnDay.Column>
  let page: PageNumber

  init(_ query: Fields) {
    month = query.text("month").flatMap { Month($0) }
    order = ListOrder(query["sort"]) ?? ListOrder(.day, descending: true)
    page = PageNumber(query)
  }
}

/// The columns of the list of drawn days.
struct DrawnDayColumns: Sendable {
  let sight: DrawSight
  /// The reviewers' names, by id.
  let reviewers: [Reviewer.ID: String]

  var all: [ListColumn<DrawnDay>] {
    [
      ListColumn(DrawWords.day, by: "day", .head) { day, _ in day.draw.day.description }
        .shown { day, _ in a(.href(DrawsLinks.day(day.draw.day))) { day.draw.day.description } },
      ListColumn(DrawWords.drawn, by: "drawn") { $0.shares.whole.drawn },
      ListColumn(DrawWords.done) { $0.shares.whole.reviewed },
      ListColumn(DrawWords.left, .count) { $0.shares.whole.open },
      ListColumn(DrawWords.skipped, .count) { $0.shares.whole.skipped },
      ListColumn(DrawWords.skipRate, .number) { day, words in
        day.shares.whole.skipped == 0 ? nil : words.percent(day.shares.whole.skipRate)
      },
      ListColumn(sight.manages ? DrawWords.toWhom : DrawWords.mine, .prose, text: whom),
      ListColumn(DrawWords.checked) { day, words in
        words(day.check.map { $0.holds ? DrawWords.holds : DrawWords.differs } ?? DrawWords.never)
      }.shown { day, words in CheckMark(check: day.check, words: words) },
    ]
  }

  private func whom(_ day: DrawnDay, _ words: Words) -> String? {
    if sight.manages {
      let names = day.shares.reviewers.keys.map { $0.flatMap { reviewers[$0] } ?? words(DrawWords.nobody) }
      return words.list(names.sorted())
    }
    guard let own = sight.viewpoint.reviewer.flatMap({ day.shares.reviewers[$0] }), own.drawn > 0 else { return nil }
    return "\(own.reviewed) / \(own.drawn)"
  }
}

/// How a day was last checked, as a mark and a word.
struct CheckMark: Component {
  let check: DrawCheck?
  let words: Words

  var body: Markup {
    if let check {
      span(.class("state \(check.holds ? "good" : "bad")"), .title(words.time(check.at))) {
        span(.ariaHidden("true")) { check.holds ? "●" : "■" }
        words(check.holds ? DrawWords.holds : DrawWords.differs)
      }
    } else {
      span(.class("quiet")) { words(DrawWords.never) }
    }
  }
}
