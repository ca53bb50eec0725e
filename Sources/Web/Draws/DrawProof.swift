import HTML
import Kernel
import Quality
import Sampling

/// Why a day's draw can be trusted: the story, the figures, and how to check them.
struct DrawProof: Component {
  let reading: DrawDayReading
  let frame: Frame

  private var words: Words { frame.words }
  private var draw: StoredDraw { reading.report.draw }

  var body: Markup {
    h2(.id("proof")) { words(ProofWords.title) }
    p { words(ProofWords.chance(draw.frameSize)) }
    p { words(reading.report.promise.sentence(words)) }
    frame.form(DrawsLinks.checks(draw.day), .class("note")) {
      button(.class("primary")) { words(ProofWords.verify) }
      if let check = reading.check {
        span(.class("quiet")) { words(DrawSentences.lastCheck(words.time(check.at), holds: check.holds)) }
      }
    }
    dl(.class("proof")) {
      entry(ProofWords.drawnAt, words.time(draw.drawnAt))
      entry(ProofWords.rate, words.percent(draw.rate.fraction))
      hash(ProofWords.seed, draw.seed.hexadecimal)
      hash(ProofWords.commitment, draw.commitment)
      hash(ProofWords.frameHash, draw.frameHash)
      hash(ProofWords.algorithm, draw.algorithm)
    }
    if reading.sight.seesAgents && reading.sight.team == nil {
      details {
        summary { words(ProofWords.without) }
        ol { for step in ProofWords.steps { li { words(step) } } }
        p { a(.href(DrawsLinks.frame(draw.day))) { words(ProofWords.frame) } }
      }
    }
  }

  private func entry(_ title: LocalizedText, _ value: String) -> Markup {
    Markup(joining: [dt { words(title) }, dd(.class("num")) { value }])
  }

  private func hash(_ title: LocalizedText, _ value: String) -> Markup {
    Markup(joining: [dt { words(title) }, dd { code(.class("hash")) { value } }])
  }
}

extension SeedPromise {
  /// What it proves, in words.
  func sentence(_ words: Words) -> LocalizedText {
    switch self {
    case .beforeDayEnded(let at): ProofWords.before(words.time(at))
    case .afterDayEnded(let at): ProofWords.after(words.time(at))
    case .withDraw: ProofWords.withDraw
    }
  }
}
