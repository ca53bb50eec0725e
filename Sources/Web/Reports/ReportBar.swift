import Content
import HTML
import Kernel
import Scorecards
import Tickets

/// The reports beside each other, keeping the period and the team.
struct ReportTabs: Component {
  let current: ReportKind
  let cut: ReportCut
  let words: Words

  var body: Markup {
    nav(.class("tabs"), .ariaLabel(words(ReportWords.reports))) {
      for kind in ReportKind.allCases {
        a(.href(ReportLinks.link(kind.path, query(kind))), .ariaCurrent(kind == current ? "page" : nil)) {
          words(ReportWords.title(kind))
        }
      }
    }
  }

  /// A day is no month, and only Table 1 and the spread know channels and priorities.
  private func query(_ kind: ReportKind) -> String {
    var fields = Fields()
    if let team = cut.query.text("team") { fields.add("team", team) }
    if kind == .response || kind == .spread {
      for name in ["channel", "priority", "day"] {
        if let value = cut.query.text(name) { fields.add(name, value) }
      }
    }
    return fields.query(setting: "month", to: fields.text("day") == nil ? cut.month.description : nil)
  }
}

/// The period that is looked at, with the one before and after it.
struct PeriodBar: Component {
  let kind: ReportKind
  let cut: ReportCut
  let current: Month
  let words: Words

  var body: Markup {
    nav(.class("period line"), .ariaLabel(words(ReportWords.period))) {
      let (before, after) = cut.neighbours
      a(.class("button"), .rel("prev"), .href(link(before)), .ariaLabel(words(ReportWords.before))) { "◀" }
      span(.class("num")) { "\(cut.period)" }
      if after.days.lowerBound <= current.last {
        a(.class("button"), .rel("next"), .href(link(after)), .ariaLabel(words(ReportWords.after))) { "▶" }
      }
    }
  }

  private func link(_ period: ReportPeriod) -> String { ReportLinks.link(kind.path, cut.moved(to: period)) }
}

/// What is counted, as a form that leads to another cut.
struct CutForm: Component {
  let kind: ReportKind
  let cut: ReportCut
  let words: Words

  private var labels: ReportLabels { ReportLabels(words.language) }

  var body: Markup {
    HTML.form(.class("cut line"), .method("get"), .action(kind.path)) {
      period
      if kind == .response {
        Field(words(ReportWords.by)) {
          select(.name("by")) {
            for grouping in ResponseReport.Grouping.allCases {
              option(.value(grouping.rawValue), .selected(grouping == cut.grouping)) { labels.title(of: grouping) }
            }
          }
        }
      }
      if !cut.teams.isEmpty { choice("team", labels.title(of: .team), cut.teams.map { ($0, $0) }, cut.filter.team) }
      if kind == .response || kind == .spread {
        choice(
          "channel", labels.title(of: .channel), Channel.allCases.map { ($0.name, labels.name(of: $0)) },
          cut.filter.channel?.name)
        choice(
          "priority", labels.title(of: .priority),
          Priority.allCases.reversed().map { ($0.name, labels.name(of: $0)) }, cut.filter.priority?.name)
      }
      if let sort = cut.query.text("sort") { input(.type("hidden"), .name("sort"), .value(sort)) }
      button { words(FrameWords.go) }
    }
  }

  @MarkupBuilder private var period: Markup {
    switch cut.period {
    case .month(let month):
      Field(words(FrameWords.month)) {
        input(
          .type("month"), .name("month"), .value(month.description), .required(),
          Attribute("pattern", "[0-9]{4}-[0-9]{2}"), .placeholder("2026-01"))
      }
    case .day(let day):
      Field(words(ReportWords.day)) { input(.type("date"), .name("day"), .value(day.description), .required()) }
    }
  }

  private func choice(
    _ name: String, _ label: String, _ options: [(value: String, title: String)], _ chosen: String?
  ) -> Field {
    Field(label) {
      select(.name(name)) {
        option(.value(""), .selected(chosen == nil)) { words(FrameWords.all) }
        for entry in options { option(.value(entry.value), .selected(entry.value == chosen)) { entry.title } }
      }
    }
  }
}
