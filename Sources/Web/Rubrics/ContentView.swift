import HTML

/// Published content as people read it.
struct ContentView: Component {
  let content: ReadContent
  let words: Words

  var body: Markup {
    switch content {
    case .rubric(let rubric): RubricView(rubric: rubric, words: words)
    case .standard(let standard): StandardView(standard: standard, words: words)
    case .targets(let targets): TargetsView(targets: targets, words: words)
    }
  }
}
