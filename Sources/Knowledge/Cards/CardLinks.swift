package import Content
import Kernel
import Markdown
package import Store

/// Checks that cards lead to cards, and to sections of manuals, that are there.
package struct CardLinks {
  private let cards: Set<String>
  private let manuals: [String: Int]

  /// What there is once `documents` are published.
  package init(_ documents: [Document], _ connection: any Connection) throws {
    let published = try Revisions(connection).allCurrent()
    cards = Set(
      published.filter { $0.kind == Card.kindName }.map(\.name)
        + documents.filter { $0.kind == Card.kindName }.map(\.name))
    var manuals: [String: Int] = [:]
    for revision in published where revision.kind == Manual.kindName {
      manuals[revision.name] = (try? Manual(yaml: revision.text, file: revision.file))?.sections.count
    }
    for document in documents where document.kind == Manual.kindName {
      manuals[document.name] = try Manual(yaml: document.text, file: document.name).sections.count
    }
    self.manuals = manuals
  }

  /// Notes each link of a card that leads nowhere.
  package func check(_ document: Document, _ findings: inout Findings) throws {
    guard document.kind == Card.kindName else { return }
    let card = try Card(yaml: document.text, file: document.name)
    for link in card.body.cardLinks where !cards.contains(link.target) {
      let remedy: Sentence =
        nearest(link.target, in: Array(cards)).map { "Did you mean `\($0)`?" } ?? "Publish that card too."
      findings.add("`\(document.name)` links to `\(link.target)`, which is no card.", remedy: remedy, at: nil)
    }
    guard let source = card.source, let manual = source.manual else { return }
    guard let count = manuals[manual] else {
      return findings.add(
        "`\(document.name)` comes from the manual `\(manual)`, which is not there.", remedy: "Publish it too.", at: nil)
    }
    if let section = source.section, section > count {
      findings.add(
        "`\(document.name)` comes from section \(section), and the manual `\(manual)` has \(count).",
        remedy: "Name another section.", at: nil)
    }
  }
}
