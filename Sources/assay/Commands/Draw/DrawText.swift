import Foundation
import Kernel
import Quality
import Sampling

/// A draw in words.
struct DrawText {
  let report: DrawReport
  let zone: Zone

  init(_ report: DrawReport, zone: Zone) {
    self.report = report
    self.zone = zone
  }

  /// What was drawn, how far the seed can be trusted, and who has what.
  var summary: String {
    let draw = report.draw
    let head: [Sentence] = [
      """
      \(draw.day): \(draw.sampleSize) of \(draw.frameSize) tickets drawn (\(share)) from \
      \(report.agents.count, "agent", "agents").
      """,
      Self.sentence(report.promise, zone),
    ]
    return ((head + skips).map(\.spoken) + [""] + reviewers + (notes + next).map(\.spoken)).joined(separator: "\n")
  }

  /// The share that was drawn, and why it is not the rate.
  private var share: Sentence {
    let draw = report.draw
    let (rate, wanted) = (Self.percent(draw.rate.fraction, 0...2), draw.rate.part(of: draw.frameSize))
    if draw.sampleSize == wanted { return Sentence(verbatim: rate) }
    let real = Self.percent(Double(draw.sampleSize) / Double(max(1, draw.frameSize)), 0...1)
    return draw.sampleSize > wanted
      ? "\(real); the rate is \(rate), but at least one ticket per agent"
      : "\(real); the rate is \(rate), but too few tickets had not been drawn before"
  }

  private static func percent(_ share: Double, _ decimals: ClosedRange<Int>) -> String {
    (share * 100).formatted(.number.precision(.fractionLength(decimals))) + " %"
  }

  /// The proof and each agent's part as well.
  var details: String {
    let draw = report.draw
    var table = TextTable([
      .titled("Agent"), .counted("Tickets"), .counted("Quota"), .counted("In sample"), .counted("Skipped"),
    ])
    table.rows = report.agents.map { ["\($0.agent)", "\($0.tickets)", "\($0.quota)", "\($0.drawn)", "\($0.skipped)"] }
    let proof = TextTable.facts([
      ("algorithm", draw.algorithm), ("drawn", zone.minute(of: draw.drawnAt)), ("frame", draw.frameHash),
      ("commitment", draw.commitment), ("seed", draw.seed.hexadecimal),
    ])
    return (["\(summary)", ""] + proof + [""] + table.lines()).joined(separator: "\n")
  }

  private var skips: [Sentence] {
    guard !report.skips.isEmpty else { return [] }
    let rate = (report.skipRate * 100).formatted(.number.precision(.fractionLength(1)))
    return ["\(report.skips.count) skipped (\(rate) %):"]
      + report.skips.map { skip -> Sentence in
        let reason = [skip.reason, skip.note.map { "“\($0)”" }].compactMap(\.self).listed()
        let next: Sentence = skip.replacement.map { "\($0) takes its place" } ?? "nothing takes its place"
        return "  \(skip.number) of \(skip.agent): \(reason) (\(skip.by)); \(next)"
      }
  }

  private var reviewers: [String] {
    var table = TextTable([.titled("Reviewer"), .counted("Tickets"), .counted("Done"), .counted("Daily load")])
    table.rows = report.reviewers.map { [$0.reviewer, "\($0.given)", "\($0.reviewed)", "\($0.dailyLoad)"] }
    return table.lines()
  }

  private var notes: [Sentence] {
    var notes: [Sentence] = []
    if report.doubles > 0 {
      notes.append("Two reviewers have \(report.doubles, "ticket", "tickets") without knowing of each other.")
    }
    let over = report.reviewers.reduce(0) { $0 + max(0, $1.given - $1.dailyLoad) }
    if over > 0 {
      notes.append("\(over, "ticket", "tickets") go beyond the reviewers' daily loads; add a reviewer or raise a load.")
    }
    if report.withoutReviewer > 0 {
      notes.append(
        """
        Nobody may review \(report.withoutReviewer, "ticket", "tickets"); add a reviewer, then: \
        assay draw assign \(report.draw.day)
        """)
    }
    return notes
  }

  private var next: [Sentence] {
    report.next.map { ["Committed for \($0.day): \($0.commitment)"] } ?? []
  }

  static func verified(_ verification: DrawVerification, zone: Zone) -> String {
    let draw = verification.draw
    let result: Sentence =
      verification.isTrue
      ? "\(draw.day): drawn again, the same \(draw.sampleSize) of \(draw.frameSize) tickets, byte for byte."
      : "\(draw.day): the draw does not hold."
    var lines: [Sentence] =
      [result] + verification.differences.map { "  \($0)" } + [sentence(verification.promise, zone)]
    if verification.arrivedLate > 0 {
      lines.append("\(verification.arrivedLate, "ticket", "tickets") arrived after the draw; they could not be drawn.")
    }
    if verification.noLongerAnswered > 0 {
      lines.append(
        """
        \(verification.noLongerAnswered, "ticket", "tickets") of the frame count no longer for that day after later \
        imports.
        """)
    }
    return lines.map(\.spoken).joined(separator: "\n")
  }

  static func sentence(_ promise: SeedPromise, _ zone: Zone) -> Sentence {
    switch promise {
    case .beforeDayEnded(let at): "The seed's hash was published at \(zone.minute(of: at)), before the day was over."
    case .afterDayEnded(let at):
      "The seed's hash was published at \(zone.minute(of: at)), after the day was over: this does not rule out a chosen seed."
    case .withDraw:
      "The seed was made for this draw, nothing was published before: this does not rule out a chosen seed."
    }
  }
}
