import HTML
import Knowledge

/// Published content as people read it.
struct ContentView: Component {
  let content: ReadContent
  let words: Words

  var body: Markup {
    switch content {
    case .rubric(let rubric): RubricView(rubric: rubric, words: words)
    case .standard(let standard): StandardView(standard: standard, words: words)
    case .targets(let targets): TargetsView(targets: targets, words: words)
    case .card(let card): CardView(card: card, words: words)
    case .manual(let manual): ol { for section in manual.sections { li { section } } }
    case .synonyms(let synonyms): ul { for group in synonyms.groups { li { words.list(group) } } }
    }
  }
}
