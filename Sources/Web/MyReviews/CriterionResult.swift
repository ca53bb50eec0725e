import HTML
import Kernel
import Quality

/// What a review says about one criterion: the points, what they stand for, and what would have been better.
struct CriterionResult: Component {
  let criterion: Criterion
  let reading: MyReviewReading
  let words: Words

  private var verdict: ReviewDraft.Verdict? { reading.review.verdicts[criterion.id] }

  var body: Markup {
    article(.class("verdict"), .id("c-\(criterion.id)")) {
      header {
        h3 { words(criterion.title) }
        if criterion.weight > 0 { span(.class("quiet small")) { words(MyReviewWords.weight(criterion.weight)) } }
        span(.class("grow"))
        span(.class("points-given num \(tone)")) { points }
      }
      if let given = verdict?.points { anchors(given) }
      if let verdict { grounds(verdict) }
    }
  }

  private var points: String {
    guard let points = verdict?.points else { return words(MyReviewWords.notApplicable) }
    return "\(points) / 5"
  }

  private var tone: String {
    guard let points = verdict?.points else { return "quiet" }
    return points <= reading.rubric.lowPoints ? "bad" : points == 5 ? "good" : ""
  }

  @MarkupBuilder private func anchors(_ given: Int) -> Markup {
    if let anchor = criterion.anchors[given] {
      p(.class("ground")) {
        b { "\(given) · \(words(MyReviewWords.given)) " }
        words(anchor)
      }
    }
    if let next = criterion.scale.points.first(where: { $0 > given }), let anchor = criterion.anchors[next] {
      p(.class("ground")) {
        b { "\(next) · \(words(MyReviewWords.better)) " }
        words(anchor)
      }
    }
  }

  @MarkupBuilder private func grounds(_ verdict: ReviewDraft.Verdict) -> Markup {
    if criterion.isComputed && verdict.overruled == nil && verdict.points != nil {
      p(.class("quiet small")) { words(MyReviewWords.byClocks) }
    }
    if let evidence = verdict.evidence {
      blockquote(.class("evidence")) {
        "“\(evidence)” "
        if let number = reading.message(holding: evidence) {
          a(.href("#m\(number)"), .class("small")) { words(MyReviewWords.message(number)) }
        }
      }
    }
    ground(MyReviewWords.comment, verdict.comment)
    ground(MyReviewWords.overruled, verdict.overruled)
    ground(MyReviewWords.cause, verdict.rootCause.map(cause))
  }

  @MarkupBuilder private func ground(_ title: LocalizedText, _ text: String?) -> Markup {
    if let text {
      p(.class("ground")) {
        b { words(title) + " " }
        text
      }
    }
  }

  /// From the bone down to the cause itself.
  private func cause(_ id: String) -> String {
    guard let (bone, path) = reading.rubric.rootCause(id) else { return id }
    return ([words(bone.title)] + path.map { words($0.title) }).joined(separator: " › ")
  }
}

/// The versions of a review that was corrected, and what each changed.
struct ReviewVersions: Component {
  let reading: MyReviewReading
  let words: Words

  var body: Markup {
    h2 { words(MyReviewWords.versions) }
    ol(.class("versions")) {
      for (index, version) in reading.versions.enumerated() {
        li {
          p {
            words(
              MyReviewWords.version(version.version, words.time(version.submittedAt), words.decimals(version.score, 1)))
          }
          if let reason = version.reason { p { words(MyReviewWords.because(reason)) } }
          if index > 0 { changes(from: reading.versions[index - 1], to: version) }
        }
      }
    }
  }

  @MarkupBuilder private func changes(from old: Review, to new: Review) -> Markup {
    let changed = reading.rubric.criteria.filter { old.verdicts[$0.id]?.points != new.verdicts[$0.id]?.points }
    if !changed.isEmpty {
      ul {
        for criterion in changed {
          li {
            words(
              MyReviewWords.change(
                words(criterion.title), points(old.verdicts[criterion.id]), points(new.verdicts[criterion.id])))
          }
        }
      }
    }
  }

  private func points(_ verdict: ReviewDraft.Verdict?) -> String {
    verdict?.points.map(String.init) ?? words(MyReviewWords.notApplicable)
  }
}
