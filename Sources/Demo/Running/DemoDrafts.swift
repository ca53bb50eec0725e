import Kernel
import Quality

/// Writes a made-up reviewer's verdict down in the words of the rubric that the ticket is scored by.
struct DemoDrafts {
  let rubric: Rubric
  let verdict: DemoVerdict
  /// Why the points of the clocks do not hold; nil when they do.
  let overruled: String?

  func draft() -> ReviewDraft {
    var verdicts: [String: ReviewDraft.Verdict] = [:]
    for criterion in rubric.criteria { verdicts[criterion.id] = judged(criterion) }
    let known = Set(verdict.fatal).intersection(rubric.fatalItems.map(\.id))
    return ReviewDraft(verdicts, fatal: known, comment: verdict.comment, seconds: verdict.seconds)
  }

  private func judged(_ criterion: Criterion) -> ReviewDraft.Verdict {
    let aspect = Self.aspect(of: criterion.id)
    if criterion.isComputed { return timed(aspect) }
    if criterion.allowsNotApplicable, verdict.seconds % 3 > 0 { return ReviewDraft.Verdict(.notApplicable) }
    let points = points(criterion.scale, verdict.points[aspect] ?? 3)
    guard points <= rubric.lowPoints, let ground = verdict.grounds[aspect] else {
      return ReviewDraft.Verdict(.points(points))
    }
    return ReviewDraft.Verdict(
      .points(points), evidence: ground.evidence, comment: ground.comment, rootCause: cause(ground.rootCause, aspect))
  }

  /// The clocks give the points; the reviewer adds a root cause when it was slow, or a reason why the clocks mislead.
  private func timed(_ aspect: DemoVerdict.Aspect) -> ReviewDraft.Verdict {
    if let overruled { return ReviewDraft.Verdict(.points(4), overruled: overruled) }
    guard (verdict.points[aspect] ?? 5) <= rubric.lowPoints, let ground = verdict.grounds[aspect] else {
      return ReviewDraft.Verdict()
    }
    return ReviewDraft.Verdict(comment: ground.comment, rootCause: cause(ground.rootCause, aspect))
  }

  private func points(_ scale: Criterion.Scale, _ points: Int) -> Int {
    scale == .yesNo ? (points > 2 ? 5 : 1) : points
  }

  /// What of the truth a criterion of one of the shipped rubrics looks at.
  private static func aspect(of criterion: String) -> DemoVerdict.Aspect {
    switch criterion {
    case "timeliness", "pick-up": .timeliness
    case "resolution", "resolve", "act": .resolution
    case "attitude", "empathize", "voice", "closing": .attitude
    default: .communication
    }
  }

  /// The root cause, or the nearest one that this rubric knows; nil when it knows none of them.
  private func cause(_ id: String, _ aspect: DemoVerdict.Aspect) -> String? {
    let near = Self.near[id].map { [$0] } ?? []
    let fallback: [String] =
      switch aspect {
      case .timeliness: ["no-reminder", "schedule-gap", "understaffed"]
      case .resolution: ["product-knowledge"]
      case .attitude: ["no-empathy", "state-of-mind"]
      case .communication: ["loses-control", "did-not-listen", "communication-skill", "product-knowledge"]
      }
    return ([id] + near + fallback).first { rubric.rootCause($0) != nil }
  }

  private static let near = [
    "stock-phrases": "reads-script", "did-not-read": "did-not-listen", "mixed-up": "missed-update",
    "never-learned": "product-knowledge", "system-slow": "phone-system", "between-departments": "handover",
    "forgot-follow-up": "forgot-call-back", "skipped-check": "skipped-verification", "card-missing": "knowledge-base",
    "card-wrong": "knowledge-base", "card-not-found": "knowledge-base", "closed-early": "handle-time-pressure",
    "too-many-chats": "understaffed", "supplier": "other-department", "slow-approval": "too-little-authority",
  ]
}
