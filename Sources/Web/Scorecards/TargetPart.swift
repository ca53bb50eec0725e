import Content
import HTML
import Kernel
import People
import Scorecards
import Statistics

/// Targets against what was reached, and a form that says why one was missed.
struct TargetPart: Component {
  let card: Scorecard
  let team: String?
  let frame: Frame

  private var words: Words { frame.words }

  /// Missed for certain or perhaps.
  private var missed: [Standing] { card.standings.filter { $0.state == .below || $0.state == .watch } }

  private var mayExplain: Bool { frame.visit?.isAny(of: [.manager, .administrator]) ?? false }

  var body: Markup {
    section(.id("targets")) {
      ReportTableMarkup(card.targetTable(ScorecardWords(words.language)), links: .exact)
        .body
      if mayExplain, !missed.isEmpty { form }
    }
  }

  private var form: Markup {
    frame.form(ScorecardLinks.reasons(card.month, team: team), .class("reason line")) {
      Field(words(ScorecardsWords.missedTarget)) {
        select(.name("target")) {
          for standing in missed {
            option(.value(standing.target.id), .selected(standing.target.id == first)) {
              standing.target.title[words.language]
            }
          }
        }
      }
      Field(words(ScorecardsWords.reason)) {
        input(
          .name("reason"), .required(), .maxLength(KeptReasons.longest),
          .placeholder(words(ScorecardsWords.reasonExample)))
      }
      button(.class("primary")) { words(ScorecardsWords.keepReason) }
    }
  }

  /// The first that nobody has explained.
  private var first: String? { missed.first { card.reasons[$0.target.id] == nil }?.target.id }
}
