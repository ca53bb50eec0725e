import Content
import HTML
import Kernel
import Quality
import Tickets

/// One ticket: what it is, how its clocks ran, and what was said.
///
/// The customer's rating is not shown: a reviewer must not know it before the review is final.
struct TicketPage: Page {
  let hit: TicketSearch.Hit
  let ticket: Ticket
  let clocks: [Tickets.Clock]
  let messages: [StoredTickets.Message]
  let isBlind: Bool
  let now: Instant
  var trail = TicketTrail()

  var place: Place? { nil }

  func title(_ words: Words) -> String { words(SearchWords.ticket(hit.number)) }

  func bar(_ frame: Frame) -> Markup {
    span(.class("quiet")) { frame.words(SearchWords.title(ticket.status)) }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if let subject = hit.subject { p(.class("strong")) { subject } }
    dl(.class("facts")) {
      for (title, value) in facts(words) {
        div {
          dt { words(title) }
          dd(.class("num")) { value }
        }
      }
    }
    TrailList(title: SearchWords.draws, lines: trail.draws, words: words)
    TrailList(title: SearchWords.reviews, lines: trail.reviews, words: words)
    if !clocks.isEmpty {
      h2 { words(SearchWords.clocks) }
      table(words)
      TrailList(title: SearchWords.fromHere, lines: trail.clocks, words: words)
    }
    h2 { words(SearchWords.conversation) }
    if messages.isEmpty {
      p(.class("quiet")) { words(SearchWords.noMessages) }
    } else {
      for message in messages { said(message, words) }
    }
  }

  private func facts(_ words: Words) -> [(LocalizedText, String)] {
    let fields = ticket.fields
    var facts: [(LocalizedText, String)] = [
      (SearchWords.source, hit.source), (SearchWords.channel, words(ReviewWords.name(fields.channel))),
      (SearchWords.category, fields.category.rawValue.isEmpty ? "–" : words(ReviewWords.name(fields.category))),
      (SearchWords.priority, words(ReviewWords.name(fields.priority))),
      (SearchWords.tier, words(ReviewWords.name(fields.tier))),
      (SearchWords.created, words.time(ticket.createdAt)),
      (SearchWords.solved, ticket.solvedAt.map(words.time) ?? "–"),
    ]
    if !isBlind { facts.append((SearchWords.agent, hit.agent ?? "–")) }
    return facts
  }

  private func table(_ words: Words) -> Markup {
    div(.class("wide")) {
      HTML.table {
        Headings([
          words(SearchWords.clock), words(SearchWords.started), "#" + words(SearchWords.took),
          "#" + words(SearchWords.target), words(SearchWords.outcome),
        ])
        tbody { for clock in clocks { row(clock, words) } }
      }
    }
  }

  private func row(_ clock: Tickets.Clock, _ words: Words) -> Markup {
    let outcome = clock.outcome(at: now)
    let span = clock.targetIsBusiness ? clock.business : clock.elapsed
    return tr {
      td { words(ReviewWords.name(clock.kind)) + (clock.turn > 0 ? " \(clock.turn)" : "") }
      td(.class("num left")) { words.time(clock.startedAt) }
      td(.class("num")) { span.map { words(ReviewWords.span($0)) } ?? "–" }
      td(.class("num")) { clock.target.map { words(ReviewWords.span($0)) } ?? "–" }
      td(.class(outcome == .breached ? "bad" : outcome == .met ? "good" : nil)) { words(SearchWords.title(outcome)) }
    }
  }

  private func said(_ message: StoredTickets.Message, _ words: Words) -> Markup {
    article(.class("msg", message.role == .customer ? nil : message.role == .agent ? "agent" : "robot")) {
      header {
        span {
          words(ReviewWords.name(message.role)) + (message.isPublic ? "" : " · " + words(SearchWords.internalNote))
        }
        span(.class("num")) { words.time(message.at) }
      }
      p(.class("kept")) { message.body }
    }
  }
}
