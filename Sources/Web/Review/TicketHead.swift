import HTML
import Kernel
import Quality
import Tickets

/// What is known of a ticket before it is read; never how the customer rated it.
struct TicketHead: Component {
  let ticket: ReviewTicket
  let words: Words

  var body: Markup {
    header(.class("ticket")) {
      h2 { ticket.subject.flatMap { $0.isEmpty ? nil : $0 } ?? words(ReviewPageWords.noSubject) }
      p(.class("quiet small num")) {
        "\(ticket.task.number) · \(words.time(ticket.createdAt))"
        if ticket.task.kind == .targeted { span(.class("warn")) { " · \(words(ReviewPageWords.targeted))" } }
      }
    }
    dl(.class("facts")) {
      fact(TranscriptWords.kind, pair(ReviewWords.name(ticket.task.channel), ReviewWords.name(ticket.task.category)))
      fact(TranscriptWords.customer, pair(ReviewWords.name(ticket.priority), ReviewWords.name(ticket.tier)))
      fact(TranscriptWords.firstResponse, measure(ticket.clocks.first { $0.kind == .firstResponse }))
      fact(TranscriptWords.longest, longest)
      fact(TranscriptWords.resolution, measure(ticket.clocks.last { $0.kind == .resolution }))
      fact(TranscriptWords.rating, span(.class("quiet")) { words(TranscriptWords.hidden) })
    }
  }

  private func pair(_ first: LocalizedText, _ second: LocalizedText) -> Markup {
    Markup([words(first), words(second)].filter { !$0.isEmpty }.joined(separator: " · "))
  }

  private func fact(_ title: LocalizedText, _ value: Markup) -> Markup {
    div {
      dt { words(title) }
      dd(.class("num")) { value }
    }
  }

  private var longest: Markup {
    let replies = ticket.clocks.filter { $0.kind == .nextReply }
    let worst = replies.max { ($0.used ?? 0) < ($1.used ?? 0) }
    return Markup(joining: [
      measure(worst),
      replies.count > 1 ? span(.class("quiet")) { words(TranscriptWords.moreReplies(replies.count)) } : Markup(),
    ])
  }

  private func measure(_ clock: Clock?) -> Markup {
    guard let clock else { return Markup("–") }
    return Markup(joining: [
      ClockMark(clock: clock, words: words).body, Markup(" "),
      Markup(clock.used.map { words.duration($0) } ?? "–"),
      clock.target.map { target in span(.class("quiet")) { " / \(words.duration(target))" } } ?? Markup(),
    ])
  }
}

/// The light of a clock: a shape, a colour and a word.
struct ClockMark: Component {
  let clock: Clock
  let words: Words

  var body: Markup {
    switch clock.outcome {
    case .met: light("good", "●", TranscriptWords.met)
    case .breached: light("bad", "■", TranscriptWords.breached)
    case .open: light("warn", "▲", TranscriptWords.running)
    case .closedUnanswered: light("bad", "■", TranscriptWords.unanswered)
    case .none, .invalid: span(.class("quiet")) { words(TranscriptWords.noTarget) }
    }
  }

  private func light(_ tone: String, _ shape: String, _ word: LocalizedText) -> Markup {
    span(.class(tone)) {
      span(.ariaHidden("true")) { shape }
      " \(words(word))"
    }
  }
}

extension Clock {
  /// The time that the target is held against.
  var used: Milliseconds? { targetIsBusiness ? business : elapsed }
}
