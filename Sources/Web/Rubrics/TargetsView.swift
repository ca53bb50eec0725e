import Content
import HTML
import Kernel
import Scorecards

/// Targets as people read them: where the team stands, what it shall become, who answers, by when.
struct TargetsView: Component {
  let targets: PerformanceTargets
  let words: Words

  private var names: ScorecardWords { ScorecardWords(words.language) }

  var body: Markup {
    div(.class("wide")) {
      table {
        Headings([
          words(RubricWords.title), words(RubricWords.metric), "#" + words(RubricWords.baseline),
          "#" + words(RubricWords.target), words(RubricWords.owner), words(RubricWords.milestone),
          words(RubricWords.inForce),
        ])
        tbody { for target in targets.targets { row(target) } }
      }
    }
  }

  private func row(_ target: PerformanceTarget) -> Markup {
    tr {
      td(.class("prose")) { words(target.title) }
      td { names.title(target.metric) }
      td(.class("num")) { target.baseline.map { figure($0, target.metric) } ?? words(RubricWords.unknown) }
      td(.class("num")) { target.target.map { figure($0, target.metric) } ?? words(RubricWords.unknown) }
      td { words(target.owner) }
      td(.class("num left")) { target.milestone.description }
      td(.class("num left")) { months(target) }
    }
  }

  private func figure(_ value: Double, _ metric: TargetMetric) -> String {
    let unit = names.unit(metric)
    let text = words.decimals(value * unit.factor, 1)
    return text.replacing(".0", with: "") + (unit.name.isEmpty ? "" : " \(unit.name)")
  }

  private func months(_ target: PerformanceTarget) -> String {
    if target.from == nil, target.until == nil { return "–" }
    return "\(target.from?.description ?? "")…\(target.until?.description ?? "")"
  }
}
