import Content
import HTML
import Kernel
import Quality
import Tickets

/// The response standard as people read it: who must be answered by when, and in which hours.
struct StandardView: Component {
  let standard: ResponseStandard
  let words: Words

  var body: Markup {
    h2 { words(RubricWords.policies) }
    p(.class("quiet small")) { words(RubricWords.policiesHelp) }
    div(.class("wide")) {
      table(.class("policies")) {
        Headings(
          [
            RubricWords.title, RubricWords.conditions, RubricWords.firstResponse, RubricWords.nextReply,
            RubricWords.resolution,
          ].map { words($0) })
        tbody { for policy in standard.policies { row(policy) } }
      }
    }
    p { notes }
    h2 { words(RubricWords.calendars) }
    for calendar in standard.calendars { CalendarView(calendar: calendar, words: words) }
  }

  private var notes: String {
    let (yellow, red) = (words.percent(standard.countdown.yellow), words.percent(standard.countdown.red))
    return [
      words(standard.firstResponseFrom == .customer ? RubricWords.fromCustomer : RubricWords.fromHandOff),
      words(standard.pausesOnHold ? RubricWords.holdPauses : RubricWords.holdRuns),
      words(RubricWords.countdown(yellow, red)),
    ].joined(separator: " ")
  }

  private func row(_ policy: ResponsePolicy) -> Markup {
    tr {
      td(.class("prose")) { words(policy.title) }
      td(.class("prose")) { conditions(policy) }
      td { target(policy.firstResponse) }
      td { target(policy.nextReply) }
      td { target(policy.resolution) }
    }
  }

  private func conditions(_ policy: ResponsePolicy) -> String {
    let all = policy.all.map(text) + [policy.any.map(text).joined(separator: " \(words(RubricWords.or)) ")]
    let said = all.filter { !$0.isEmpty }
    return said.isEmpty ? words(RubricWords.everything) : said.joined(separator: " · ")
  }

  private func text(_ condition: Condition) -> String {
    switch condition {
    case .channel(let set): words.list(set.words.map { words(ReviewWords.name($0)) })
    case .category(let all): words.list(all.map { words(ReviewWords.name($0)) })
    case .priority(let set): words.list(set.words.map { words(ReviewWords.name($0)) })
    case .tier(let set): words.list(set.words.map { words(ReviewWords.name($0)) })
    }
  }

  /// The limit, or those of the priorities where they differ, and the hours in which it runs.
  @MarkupBuilder private func target(_ target: Target?) -> Markup {
    if let target {
      let limits = Priority.allCases.reversed().map { ($0, target.limit($0)) }
      if Set(limits.map(\.1)).count == 1 {
        div(.class("num")) { span(limits[0].1) }
      } else {
        for (priority, limit) in limits {
          div(.class("num")) {
            HTML.span(.class("quiet")) { words(ReviewWords.name(priority)) + " " }
            span(limit)
          }
        }
      }
      div(.class("quiet small")) {
        target.calendar.map { words(standard.calendars[Int($0)].title) } ?? words(RubricWords.always)
      }
    } else {
      "–"
    }
  }

  private func span(_ limit: Milliseconds?) -> String { limit.map { words(ReviewWords.span($0)) } ?? "–" }
}

/// A calendar: the week, and the days that differ from it, by year.
struct CalendarView: Component {
  let calendar: NamedCalendar
  let words: Words

  private var hours: BusinessCalendar { calendar.calendar }

  var body: Markup {
    h3 {
      words(calendar.title)
      span(.class("quiet small")) { " \(hours.zone.name)" }
    }
    dl(.class("proof")) {
      for (weekday, spells) in zip(RubricWords.weekdays, hours.week) {
        dt { words(weekday) }
        dd(.class("num")) { text(spells) }
      }
    }
    for (year, days) in years {
      details {
        summary { words(RubricWords.special) + " \(year)" }
        dl(.class("proof")) {
          for day in days {
            dt(.class("num")) { "\(day) " + words(RubricWords.weekdays[day.weekday - 1]) }
            dd(.class("num")) { text(hours.special[day] ?? []) }
          }
        }
      }
    }
  }

  private var years: [(year: Int, days: [Day])] {
    Dictionary(grouping: hours.special.keys) { $0.date.year }.sorted { $0.key > $1.key }.map {
      ($0.key, $0.value.sorted())
    }
  }

  private func text(_ spells: [OpenHours]) -> String {
    spells.isEmpty ? words(RubricWords.closed) : words.list(spells.map(\.description))
  }
}
