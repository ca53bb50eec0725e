import Content
import Kernel
import Knowledge
import Quality
import Scorecards
import Tickets

/// A published text as the value it stands for.
enum ReadContent: Sendable {
  case rubric(Rubric)
  case standard(ResponseStandard)
  case targets(PerformanceTargets)
  case card(Card)
  case manual(Manual)
  case synonyms(Synonyms)

  /// Reads a text; throws a `Problem` or `Problems` when this program does not understand it.
  init(kind: String, text: String, file: String) throws {
    switch kind {
    case ResponseStandard.kindName: self = .standard(try ResponseStandard(yaml: text, file: file))
    case PerformanceTargets.kindName: self = .targets(try PerformanceTargets(yaml: text, file: file))
    case Card.kindName: self = .card(try Card(yaml: text, file: file))
    case Manual.kindName: self = .manual(try Manual(yaml: text, file: file))
    case Synonyms.kindName: self = .synonyms(try Synonyms(yaml: text, file: file))
    default: self = .rubric(try Rubric(yaml: text, file: file))
    }
  }

  init(_ revision: Revision) throws {
    try self.init(kind: revision.kind, text: revision.text, file: revision.file)
  }

  var title: LocalizedText {
    switch self {
    case .rubric(let rubric): rubric.title
    case .standard(let standard): standard.title
    case .targets(let targets): targets.title
    case .card(let card): LocalizedText(zh: card.title, en: card.title)
    case .manual(let manual): LocalizedText(zh: manual.title, en: manual.title)
    case .synonyms(let synonyms): LocalizedText(zh: synonyms.name, en: synonyms.name)
    }
  }
}

/// A text that was checked as `assay publish` checks files.
struct CheckedText: Sendable {
  let problems: [Problem]
  /// Nil when it cannot be published.
  let document: Document?
  let value: ReadContent?

  init(_ text: String) {
    var findings = Findings()
    let file = "text.yaml"
    document = ContentReader(kinds: ContentKinds.all).document(text, file: file, &findings)
    problems = findings.inOrder
    value = document.flatMap { try? ReadContent(kind: $0.kind, text: text, file: file) }
  }
}
