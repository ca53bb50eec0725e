import Content
import HTML
import Kernel
import Quality

/// A rubric as people read it: criteria with every anchor, fatal items, root causes.
struct RubricView: Component {
  let rubric: Rubric
  let words: Words

  var body: Markup {
    if let purpose = rubric.purpose { p { words(purpose) } }
    p(.class("quiet small")) {
      words(RubricWords.languages) + words.list(languages) + words(FrameWords.stop) + " "
      words(RubricWords.lowPoints(rubric.lowPoints)) + " " + words(RubricWords.notApplicable(rubric.notApplicable))
    }
    h2 { words(RubricWords.criteria) }
    for criterion in rubric.criteria { CriterionView(criterion: criterion, words: words) }
    if !rubric.fatalItems.isEmpty {
      h2 { words(RubricWords.fatalItems) }
      p(.class("quiet small")) { words(RubricWords.fatalHelp) }
      items(rubric.fatalItems)
    }
    h2 { words(RubricWords.rootCauses) }
    div(.class("bones")) {
      for bone in Bone.allCases {
        section {
          h3 { words(bone.title) }
          causes(rubric.rootCauses[bone] ?? [])
        }
      }
    }
    if !rubric.skipReasons.isEmpty {
      h2 { words(RubricWords.skipReasons) }
      items(rubric.skipReasons)
    }
    phrases
  }

  private var languages: [String] {
    rubric.languages.map { words($0 == .zh ? AccountWords.chinese : AccountWords.english) }
  }

  private func items(_ items: [RubricItem]) -> Markup {
    ul {
      for item in items {
        li {
          strong { words(item.title) }
          if let guidance = item.guidance { p(.class("quiet")) { words(guidance) } }
        }
      }
    }
  }

  private func causes(_ causes: [RootCause]) -> Markup {
    ul {
      for cause in causes {
        li {
          words(cause.title)
          if !cause.causes.isEmpty { self.causes(cause.causes) }
        }
      }
    }
  }

  @MarkupBuilder private var phrases: Markup {
    if let own = rubric.cannedPhrases[words.language], !own.isEmpty {
      details {
        summary { words(RubricWords.cannedPhrases) }
        ul { for phrase in own { li { phrase } } }
      }
    }
  }
}

/// A criterion with its guidance and the anchor of each point, the best first.
struct CriterionView: Component {
  let criterion: Criterion
  let words: Words

  var body: Markup {
    section(.class("criterion-read")) {
      h3 {
        words(criterion.title)
        span(.class("num quiet")) { " \(criterion.weight) %" }
        if criterion.isFatal { span(.class("bad")) { " ■ " + words(RubricWords.fatal) } }
      }
      p(.class("quiet small")) { scale + " · " + words(RubricWords.applies(criterion.notApplicable)) }
      p { words(criterion.guidance) }
      dl(.class("anchors")) {
        for point in criterion.scale.points.reversed() {
          dt(.class("num")) { name(point) }
          dd {
            criterion.anchors[point].map { words($0) } ?? "–"
            if let template = criterion.templates[point] {
              p(.class("quiet small")) { words(RubricWords.template) + words(template) }
            }
          }
        }
      }
      if !trains.isEmpty { p(.class("quiet small")) { words(RubricWords.trains) + words.list(trains) } }
    }
  }

  private var trains: [String] { criterion.trains.cards + criterion.trains.drills }

  private var scale: String {
    switch criterion.scale {
    case .fivePoints: words(RubricWords.fivePoints)
    case .yesNo: words(RubricWords.yesNo)
    case .computed(let rule):
      words(RubricWords.computed(quick: words.decimals(rule.quick * 100, 0), far: words.decimals(rule.far * 100, 0)))
    }
  }

  private func name(_ point: Int) -> String {
    criterion.scale == .yesNo ? words(point == 5 ? RubricWords.yes : RubricWords.no) : String(point)
  }
}
