import Content
import HTML
import Kernel
import People
import Quality
import Tickets

/// The tickets of a draw with their filter.
struct DrawTickets: Component {
  let reading: DrawDayReading
  let words: Words

  private var sight: DrawSight { reading.sight }
  private var query: DrawQuery { reading.query }
  private var path: String { DrawsLinks.day(reading.day) }

  var body: Markup {
    filter
    if reading.tickets.isEmpty {
      p(.class("quiet")) { words(DrawWords.noMatch) }
    } else {
      SampleTable(
        tickets: reading.tickets, sight: sight, titles: reading.titles, words: words,
        sorting: SampleTable.Sorting(path: path, query: query))
      Pager(
        piece: query.page, count: reading.count, path: path, query: query.fields, anchor: "#tickets", words: words)
    }
  }

  private var filter: Markup {
    HTML.form(.method("get"), .action("\(path)#tickets"), .class("line filter")) {
      Field(words(DrawWords.state)) {
        select(.name("state")) {
          option(.value("")) { words(DrawWords.all) }
          for state in [ReviewTask.State.open, .reviewed, .skipped] {
            option(.value(state.rawValue), .selected(query.filter.state == state)) { words(state.title) }
          }
        }
      }
      if sight.seesAgents {
        Field(words(DrawWords.agent)) {
          choice("agent", reading.agents.map { ($0.id.description, $0.name) }, query.filter.agent?.description)
        }
      }
      if sight.manages {
        Field(words(DrawWords.reviewer)) {
          choice(
            "reviewer",
            reading.reviewers.filter { reading.shares.reviewers[$0.id] != nil }.map { ($0.id.description, $0.name) },
            query.filter.reviewer?.description)
        }
      }
      if query.sort != "agent" { input(.type("hidden"), .name("sort"), .value(query.sort)) }
      button { words(DrawWords.show) }
    }
  }

  private func choice(_ name: String, _ options: [(value: String, title: String)], _ chosen: String?) -> Markup {
    select(.name(name)) {
      option(.value("")) { words(DrawWords.all) }
      for (value, title) in options { option(.value(value), .selected(value == chosen)) { title } }
    }
  }
}

/// Drawn tickets as a table.
struct SampleTable: Component {
  /// Where the headings lead that sort the list; nil for a list that keeps its order.
  struct Sorting {
    let path: String
    let query: DrawQuery
  }

  let tickets: [SampleTicket]
  let sight: DrawSight
  let titles: SkipTitles
  let words: Words
  var sorting: Sorting?

  var body: Markup {
    div(.class("wide")) {
      table(.class("rows")) {
        thead {
          tr {
            heading("ticket", DrawWords.ticket)
            heading("agent", DrawWords.agent, isOpen: sight.seesAgents)
            heading("channel", DrawWords.channel)
            th(.scope("col")) { words(DrawWords.subject) }
            heading("state", DrawWords.state)
            heading("reviewer", DrawWords.reviewer, isOpen: sight.manages)
          }
        }
        tbody { for ticket in tickets { row(ticket) } }
      }
    }
  }

  private func heading(_ order: String, _ title: LocalizedText, isOpen: Bool = true) -> Markup {
    guard let sorting, isOpen else { return th(.scope("col")) { words(title) } }
    return SortHeading(
      title: words(title), order: order, current: sorting.query.sort, path: sorting.path, query: sorting.query.fields
    ).body
  }

  private func title(of reason: String, _ ticket: SampleTicket) -> LocalizedText {
    titles.title(of: reason, channel: ticket.channel, category: ticket.category)
  }

  private func row(_ ticket: SampleTicket) -> Markup {
    tr {
      th(.scope("row")) { a(.href(DrawsLinks.ticket(ticket.day, ticket.ticket))) { ticket.number } }
      td { sight.agent(of: ticket, words) }
      td { words(ReviewWords.name(ticket.channel)) }
      td(.class("prose clip")) { ticket.subject ?? "–" }
      td {
        StateMark(state: ticket.state, words: words)
        if let reason = ticket.skipReason { span(.class("quiet")) { " · \(words(title(of: reason, ticket)))" } }
      }
      td { ticket.state == .skipped ? "–" : sight.reviewer(of: ticket, words) }
    }
  }
}

/// How a drawn ticket stands, as a mark and a word.
struct StateMark: Component {
  let state: ReviewTask.State
  let words: Words

  var body: Markup {
    span(.class("state")) {
      span(.class(state == .reviewed ? "good" : "quiet"), .ariaHidden("true")) { state.mark }
      words(state.title)
    }
  }
}

extension ReviewTask.State {
  var title: LocalizedText {
    switch self {
    case .open: DrawWords.open
    case .reviewed: DrawWords.reviewed
    case .skipped: DrawWords.wasSkipped
    }
  }

  fileprivate var mark: String {
    switch self {
    case .open: "○"
    case .reviewed: "●"
    case .skipped: "–"
    }
  }
}
