import Content
import HTML
import Kernel
import Quality
import Sampling

/// Why a ticket was picked on a day, or was not, in plain words; and what a manager can do with it.
struct DrawnTicketPage: Page {
  let reading: DrawnTicketReading
  var problem: Problem?

  var place: Place? { .draws }
  var refusal: Problem? { problem }

  private var isDrawn: Bool { !reading.samples.isEmpty }

  func title(_ words: Words) -> String { "\(words(DrawWords.ticket)) \(reading.number)" }

  func bar(_ frame: Frame) -> Markup {
    a(.class("quiet"), .href(reading.parts.isEmpty ? DrawsLinks.targeted : DrawsLinks.day(reading.day))) {
      reading.parts.isEmpty
        ? frame.words(DrawWords.targeted) : "\(frame.words(RailWords.draws)) \(reading.day)"
    }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if let problem { ProblemNote(problem: problem, words: words) }
    if let subject = reading.subject { p(.class("quiet")) { subject } }
    h2 { words(isDrawn ? DrawWords.why : DrawWords.whyNot) }
    for sample in reading.samples where sample.kind == .targeted {
      p {
        words(
          reading.sight.tells(TargetReason(rawValue: sample.drawReason))
            ? ProofWords.targeted(words(TargetWords.name(sample.drawReason))) : ProofWords.forCoaching)
      }
    }
    for part in reading.parts { WhyPart(part: part, sight: reading.sight, words: words) }
    if reading.sight.manages {
      for sample in reading.samples where sample.state == .open {
        ManageTicket(reading: reading, sample: sample, frame: frame)
      }
    }
  }
}

/// Why one agent's draw took the ticket or not.
struct WhyPart: Component {
  let part: DrawnTicketReading.Part
  let sight: DrawSight
  let words: Words

  private var frame: FramePart { part.part }

  var body: Markup {
    ol(.class("story")) {
      li { words(share) }
      li { words(ProofWords.chance(frame.draw.frameSize)) }
      if sight.seesAgents, let rank = part.ticket.standing.rank {
        li { words(ProofWords.place(rank, of: frame.open, quota: frame.quota)) }
      }
      li(.class("strong")) { words(outcome) }
      li { words(part.promise.sentence(words)) }
    }
    if sight.seesAgents {
      h2 { words(DrawWords.lots) }
      lots
      recompute
    } else {
      p(.class("quiet")) { words(DrawWords.blind) }
    }
  }

  private var share: LocalizedText {
    guard sight.seesAgents else { return ProofWords.hiddenPart }
    return ProofWords.part(frame.name, frame.tickets.count, of: frame.draw.frameSize, quota: frame.quota)
  }

  private var outcome: LocalizedText {
    switch (part.ticket.outcome, part.ticket.standing.rank) {
    case (.drawn, let rank?): ProofWords.stands(rank, quota: frame.quota)
    case (.skipped, _): ProofWords.wasSkipped
    case (.drawnBefore, _): ProofWords.elsewhere
    default: ProofWords.wasNot
    }
  }

  /// The first tickets by their lots, and this one.
  private var shown: [FrameTicket] {
    let first = frame.tickets.prefix(frame.quota + 3)
    return first.contains(part.ticket) ? Array(first) : first + [part.ticket]
  }

  private var lots: Markup {
    div(.class("wide")) {
      table {
        Headings(
          ["#\(words(DrawWords.rank))"] + [DrawWords.number, DrawWords.ticket, DrawWords.outcome].map { words($0) })
        tbody {
          for ticket in shown {
            tr(.class(ticket == part.ticket ? "chosen" : nil)) {
              td(.class("num")) { ticket.standing.rank.map(String.init) ?? "–" }
              td { code { "\(ticket.standing.hash.prefix(12))…" } }
              td {
                ticket.standing.ticket
                if ticket == part.ticket { span(.class("quiet")) { " ← \(words(DrawWords.here))" } }
              }
              td { words(ticket.outcome.title) }
            }
          }
        }
      }
    }
  }

  private var recompute: Markup {
    let standing = part.ticket.standing
    return details {
      summary { words(DrawWords.recompute) }
      p { words(DrawWords.recomputeText) }
      pre(.class("command")) {
        "printf '%s\\037%s\\037%s' \(quoted(standing.source)) \(quoted(standing.ticket)) \(quoted(standing.agent)) \\\n"
          + "  | openssl dgst -sha256 -mac HMAC -macopt hexkey:\(frame.draw.seed.hexadecimal)"
      }
      p {
        span(.class("quiet")) { words(DrawWords.lot) }
        code(.class("hash")) { standing.hash }
      }
    }
  }

  /// A text as a shell reads it.
  private func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }
}

extension FrameTicket.Outcome {
  fileprivate var title: LocalizedText {
    switch self {
    case .drawn: DrawWords.isDrawn
    case .skipped: DrawWords.wasSkipped
    case .notDrawn: DrawWords.notDrawn
    case .drawnBefore: DrawWords.drawnBefore
    }
  }
}

/// Gives an open review to somebody else, or skips the ticket.
struct ManageTicket: Component {
  let reading: DrawnTicketReading
  let sample: SampleTicket
  let frame: Frame

  private var words: Words { frame.words }

  var body: Markup {
    h2 { "\(words(DrawWords.manage)) · \(sample.agentName)" }
    p {
      words(DrawWords.has(reading.sight.reviewer(of: sample, words)))
    }
    let others = reading.candidates[sample.assignment] ?? []
    if others.isEmpty {
      p(.class("quiet")) { words(DrawWords.noCandidate) }
    } else {
      frame.form(DrawsLinks.reviewer(reading.day, reading.ticket), .class("line")) {
        input(.type("hidden"), .name("assignment"), .value(sample.assignment.description))
        Field(words(DrawWords.giveTo)) {
          select(.name("reviewer"), .required()) {
            option(.value("")) { words(DrawWords.choose) }
            for reviewer in others { option(.value(reviewer.id.description)) { reviewer.name } }
          }
        }
        button { words(DrawWords.give) }
      }
    }
    details(.class("block")) {
      summary { words(DrawWords.skip) }
      frame.form(DrawsLinks.skips(reading.day, reading.ticket), .class("fields")) {
        input(.type("hidden"), .name("agent"), .value(sample.agent.description))
        Field(words(DrawWords.reason)) {
          select(.name("reason"), .required()) {
            option(.value("")) { words(DrawWords.choose) }
            for reason in reading.skipReasons { option(.value(reason.id)) { words(reason.title) } }
            option(.value("other")) { words(DrawWords.other) }
          }
        }
        Field(words(DrawWords.note), help: words(DrawWords.noteHelp)) { input(.name("note"), .maxLength(500)) }
        p(.class("quiet small")) { words(DrawWords.skipHelp) }
        button(.class("danger")) { "\(words(DrawWords.skip)) \(sample.number)" }
      }
    }
  }
}
