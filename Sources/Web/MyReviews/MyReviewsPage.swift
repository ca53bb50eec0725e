import Content
import HTML
import Kernel
import Quality
import Tickets

/// An agent's own reviews, the latest first.
struct MyReviewsPage: Page {
  let lines: [AgentReviews.Line]
  let older: Review.ID?
  let isContinued: Bool
  let filter: AgentReviews.Filter
  /// The criteria of the published rubrics, by id.
  let criteria: [(id: String, title: LocalizedText)]

  var place: Place? { .myReviews }

  private var isFiltered: Bool { filter != AgentReviews.Filter() }

  func title(_ words: Words) -> String { words(RailWords.myReviews) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if lines.isEmpty && !isFiltered && !isContinued {
      p(.class("empty")) { words(MyReviewWords.none) }
    } else {
      form(words)
      if lines.isEmpty { p(.class("quiet")) { words(MyReviewWords.noMatch) } } else { table(words) }
      p(.class("line")) {
        if isContinued { a(.href(address(before: nil))) { words(MyReviewWords.newest) } }
        if let older { a(.href(address(before: older))) { words(MyReviewWords.older) } }
      }
    }
  }

  private func form(_ words: Words) -> Markup {
    HTML.form(.method("get"), .action(MyReviewsLinks.list), .class("line filter")) {
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
    }
  }

  private func table(_ words: Words) -> Markup {
    div(.class("wide")) {
      HTML.table(.class("rows")) {
        Headings(
          [MyReviewWords.day, MyReviewWords.ticket, MyReviewWords.channel, MyReviewWords.subject].map { words($0) }
            + ["#\(words(MyReviewWords.score))", words(MyReviewWords.state)])
        tbody { for line in lines { row(line, words) } }
      }
    }
  }

  private func row(_ line: AgentReviews.Line, _ words: Words) -> Markup {
    tr(.class(line.acknowledgedAt == nil ? "unread" : nil)) {
      td(.class("num left")) { line.day.description }
      th(.scope("row")) { a(.href(MyReviewsLinks.review(line.id))) { line.number } }
      td { words(ReviewWords.name(line.channel)) }
      td(.class("prose clip")) { line.subject ?? "–" }
      td(.class("num")) { words.decimals(line.score, 1) }
      td { state(line, words) }
    }
  }

  private func state(_ line: AgentReviews.Line, _ words: Words) -> Markup {
    var parts: [LocalizedText] = [line.acknowledgedAt == nil ? MyReviewWords.new : MyReviewWords.read]
    if line.version > 1 { parts.append(MyReviewWords.corrected) }
    if line.isFailed { parts.append(MyReviewWords.failed) }
    if line.kind == .targeted { parts.append(MyReviewWords.coaching) }
    let isNew = line.acknowledgedAt == nil
    return span(.class("state")) {
      span(.class(isNew ? "accent" : "quiet"), .ariaHidden("true")) { isNew ? "●" : "✓" }
      parts.map { words($0) }.joined(separator: " · ")
    }
  }

  private func address(before id: Review.ID?) -> String {
    var fields = Fields()
    if let month = filter.month { fields.add("month", month.description) }
    if let criterion = filter.criterion { fields.add("criterion", criterion) }
    if let isRead = filter.isAcknowledged { fields.add("read", isRead ? "yes" : "no") }
    return "\(MyReviewsLinks.list)?\(fields.query(setting: "before", to: id?.description))"
  }
}
