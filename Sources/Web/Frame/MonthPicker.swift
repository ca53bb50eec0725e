import HTML
import Kernel

/// The month that is looked at, with the ones before and after it and a field for any other.
struct MonthPicker: Component {
  let month: Month
  /// The last month there is a link to.
  let current: Month
  /// Where the field sends the month as `month`.
  let action: String
  /// What else the form keeps, by name.
  var kept: [(name: String, value: String)] = []
  let words: Words
  let href: (Month) -> String

  var body: Markup {
    HTML.form(.class("period line"), .method("get"), .action(action)) {
      for field in kept { input(.type("hidden"), .name(field.name), .value(field.value)) }
      a(.class("button"), .rel("prev"), .href(href(month.previous)), .ariaLabel(words(FrameWords.monthBefore))) { "◀" }
      input(
        .type("month"), .name("month"), .value(month.description), .ariaLabel(words(FrameWords.month)),
        .max(current.description), .required(), Attribute("pattern", "[0-9]{4}-[0-9]{2}"), .placeholder("2026-01"))
      if month < current {
        a(.class("button"), .rel("next"), .href(href(month.next)), .ariaLabel(words(FrameWords.monthAfter))) { "▶" }
      }
      button { words(FrameWords.go) }
    }
  }
}
