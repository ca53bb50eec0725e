import HTML
import Kernel
import Quality
import Sampling

/// A drawn day: how far it is, who has what, the tickets, and the proof.
struct DrawDayPage: Page {
  let reading: DrawDayReading
  /// What came of drawing the day again just now.
  var verification: DrawVerification?

  var place: Place? { .draws }

  private var draw: StoredDraw { reading.report.draw }
  private var sight: DrawSight { reading.sight }

  func title(_ words: Words) -> String { "\(words(RailWords.draws)) \(draw.day)" }

  func bar(_ frame: Frame) -> Markup {
    let words = frame.words
    a(.class("quiet"), .href(DrawsLinks.list)) { words(DrawWords.allDraws) }
    span(.class("grow"))
    ExportLink(
      address: ListAddress(
        path: DrawsLinks.day(draw.day), file: DrawsLinks.csv(draw.day), query: reading.query.fields), words: words)
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if let verification { VerificationNote(verification: verification, showsNames: sight.seesAgents, words: words) }
    summary(words)
    if sight.manages && reading.report.withoutReviewer > 0 { unassigned(frame) }
    div(.class("cols even")) {
      section {
        h2 { words(DrawWords.byReviewer) }
        DrawReviewers(reading: reading, words: words)
      }
      section {
        h2 { words(DrawWords.byAgent) }
        if sight.seesAgents {
          DrawAgents(reading: reading, words: words)
        } else {
          p(.class("quiet")) { words(DrawWords.blindAgents) }
        }
      }
    }
    h2(.id("tickets")) { words(DrawWords.tickets) }
    DrawTickets(reading: reading, words: words)
    h2 { words(DrawWords.skips) }
    DrawSkips(reading: reading, words: words)
    if sight.manages { HandOverForm(reading: reading, frame: frame) }
    DrawProof(reading: reading, frame: frame)
  }

  private func summary(_ words: Words) -> Markup {
    let whole = reading.shares.whole
    let share = Double(draw.sampleSize) / Double(max(1, draw.frameSize))
    return Markup(joining: [
      p { words(DrawSentences.summary(draw.sampleSize, of: draw.frameSize, words.percent(share))) },
      p {
        span(.class("strong")) {
          words(
            DrawSentences.state(whole.reviewed, of: whole.drawn, whole.skipped, words.percent(whole.skipRate)))
        }
      },
      // Who reviews could tell from the number which tickets are reviewed twice.
      sight.manages && sight.viewpoint.reviewer == nil && reading.report.doubles > 0
        ? p(.class("quiet")) { words(DrawSentences.doubles(reading.report.doubles)) } : Markup(),
    ])
  }

  private func unassigned(_ frame: Frame) -> Markup {
    let words = frame.words
    return frame.form(DrawsLinks.shares(draw.day), .class("note")) {
      span {
        span(.class("warn"), .ariaHidden("true")) { "▲ " }
        words(DrawSentences.unassigned(reading.report.withoutReviewer))
      }
      button { words(DrawWords.giveOut) }
    }
  }
}

/// What came of drawing a day again.
struct VerificationNote: Component {
  let verification: DrawVerification
  /// Whether the differences, which name agents, may be read.
  let showsNames: Bool
  let words: Words

  var body: Markup {
    let draw = verification.draw
    div(.class(verification.isTrue ? "flash" : "problem"), .role("status")) {
      if verification.isTrue {
        p { words(DrawSentences.verified(draw.sampleSize, of: draw.frameSize)) }
      } else {
        p { words(DrawSentences.fails(verification.differences.count)) }
        if showsNames { ul { for difference in verification.differences.prefix(20) { li { words(difference) } } } }
      }
      if verification.arrivedLate > 0 { p { words(DrawSentences.late(verification.arrivedLate)) } }
      if verification.noLongerAnswered > 0 { p { words(DrawSentences.gone(verification.noLongerAnswered)) } }
    }
  }
}
