import Content
import HTML
import Kernel
import Quality
import Store

/// The targeted draws, and choosing tickets on purpose.
struct TargetedListPage: Page {
  /// What a form was filled in with.
  struct Entry: Sendable {
    var reason: TargetReason?
    var day: Day
    var most = "50"
    var numbers = ""
  }

  let draws: [TargetedDraw]
  let count: Int
  let query: Fields
  let entry: Entry
  let sight: DrawSight
  var problem: Problem?

  var place: Place? { .draws }
  var refusal: Problem? { problem }

  private var asked: TargetedQuery { TargetedQuery(query, sight) }
  private var address: ListAddress {
    ListAddress(path: DrawsLinks.targeted, file: DrawsLinks.targetedFile, query: query)
  }

  func title(_ words: Words) -> String { words(DrawWords.targeted) }

  func bar(_ frame: Frame) -> Markup {
    a(.class("quiet"), .href(DrawsLinks.list)) { frame.words(DrawWords.allDraws) }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    p { words(TargetWords.never) }
    if sight.manages { form(frame) }
    h2 { words(TargetWords.list) }
    if draws.isEmpty && asked == TargetedQuery(Fields(), sight) {
      p(.class("empty")) { words(TargetWords.none) }
    } else {
      filter(words)
      table(words)
      Pager(piece: asked.page, count: count, path: DrawsLinks.targeted, query: query, words: words)
    }
  }

  private func filter(_ words: Words) -> Markup {
    HTML.form(.method("get"), .action(DrawsLinks.targeted), .class("line filter")) {
      if let sort = query["sort"] { input(.type("hidden"), .name("sort"), .value(sort)) }
      Field(words(TargetWords.reason)) {
        select(.name("reason")) {
          option(.value("")) { words(DrawWords.all) }
          for reason in TargetReason.allCases where sight.tells(reason) {
            option(.value(reason.rawValue), .selected(asked.reason == reason)) { words(TargetWords.name(reason)) }
          }
        }
      }
      button { words(DrawWords.show) }
      ExportLink(address: address, words: words)
    }
  }

  private func form(_ frame: Frame) -> Markup {
    let words = frame.words
    return Markup(joining: [
      h2 { words(TargetWords.choose) },
      frame.form(DrawsLinks.targeted, .class("fields")) {
        if let problem { ProblemNote(problem: problem, words: words) }
        Field(words(TargetWords.reason)) {
          select(.name("reason"), .required()) {
            for reason in TargetReason.allCases {
              option(.value(reason.rawValue), .selected(entry.reason == reason)) { words(TargetWords.name(reason)) }
            }
          }
        }
        Field(words(TargetWords.day)) {
          input(
            .name("day"), .value(entry.day.description), .inputMode("numeric"), .required(),
            Attribute("pattern", "[0-9]{4}-[0-9]{2}-[0-9]{2}"))
        }
        Field(words(TargetWords.most), help: words(TargetWords.mostHelp)) {
          input(.type("number"), .name("most"), .min("1"), .max("1000"), .value(entry.most), .required())
        }
        Field(words(TargetWords.numbers), help: words(TargetWords.numbersHelp)) {
          textarea(.name("numbers"), .rows(2)) { entry.numbers }
        }
        button(.class("primary")) { words(TargetWords.submit) }
      },
    ])
  }

  @MarkupBuilder private func table(_ words: Words) -> Markup {
    if draws.isEmpty {
      p(.class("quiet")) { words(DrawWords.noMatch) }
    } else {
      ListTable(
        columns: Self.columns(sight), rows: draws, order: asked.order.text, address: address, words: words)
    }
  }

  static func columns(_ sight: DrawSight) -> [ListColumn<TargetedDraw>] {
    [
      ListColumn(TargetWords.day, by: "day", .head) { draw, _ in draw.draw.day.description }
        .shown { draw, _ in a(.href(DrawsLinks.targeted(draw.draw.id))) { draw.draw.day.description } },
      ListColumn(TargetWords.reason, by: sight.manages ? "reason" : nil) { draw, words in
        words(sight.name(ofReason: draw.draw.reason))
      },
      ListColumn(DrawWords.drawn, by: "drawn") { $0.shares.whole.drawn },
      ListColumn(DrawWords.done) { $0.shares.whole.reviewed },
      ListColumn(DrawWords.left, .count) { $0.shares.whole.open },
      ListColumn(DrawWords.skipped, .count) { $0.shares.whole.skipped },
      ListColumn(TargetWords.chosenAt, by: "chosen", .figures) { draw, words in words.time(draw.draw.drawnAt) },
    ]
  }
}

/// Which targeted draws a visitor asked to see, and in which order.
struct TargetedQuery: Sendable, Equatable {
  let reason: TargetReason?
  let order: ListOrder<TargetedDraw.Column>
  let page: PageNumber

  init(_ query: Fields, _ sight: DrawSight) {
    reason = query.text("reason").flatMap(TargetReason.init).flatMap { sight.tells($0) ? $0 : nil }
    let order = ListOrder<TargetedDraw.Column>(query["sort"])
    // To filter or to sort by what is hidden would show it.
    let mayOrder = sight.manages || order?.column != .reason
    self.order = (mayOrder ? order : nil) ?? ListOrder(.day, descending: true)
    page = PageNumber(query)
  }
}

/// The tickets of one targeted draw.
struct TargetedDrawPage: Page {
  let draw: StoredDraw
  let tickets: [SampleTicket]
  let count: Int
  let query: DrawQuery
  let sight: DrawSight
  let titles: SkipTitles

  var place: Place? { .draws }

  private var path: String { DrawsLinks.targeted(draw.id) }

  func title(_ words: Words) -> String { "\(words(sight.name(ofReason: draw.reason))) \(draw.day)" }

  func bar(_ frame: Frame) -> Markup {
    a(.class("quiet"), .href(DrawsLinks.targeted)) { frame.words(DrawWords.targeted) }
    span(.class("grow"))
    ExportLink(
      address: ListAddress(path: path, file: DrawsLinks.targetedTickets(draw.id), query: query.fields),
      words: frame.words)
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    p { words(TargetWords.never) }
    if tickets.isEmpty {
      p(.class("quiet")) { words(DrawWords.noMatch) }
    } else {
      SampleTable(
        tickets: tickets, sight: sight, titles: titles, words: words,
        sorting: SampleTable.Sorting(path: path, query: query))
      Pager(piece: query.page, count: count, path: path, query: query.fields, words: words)
    }
  }
}
