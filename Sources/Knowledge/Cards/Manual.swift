package import Content
package import Kernel
import Markdown

/// A long text from which cards are made, section by section.
package struct Manual: Sendable, Equatable {
  package let id: String
  package let title: String
  package let language: Language
  /// The titles of its sections, headings of the second level, in their order; the first is section 1.
  package let sections: [String]
}

extension Manual: PublishedContent {
  /// Files with `kind: manual`.
  package static let kindName = "manual"

  package var documentName: String { id }

  package init?(_ map: inout YAMLMapping, _ findings: inout Findings) {
    let (id, title) = (map.identifier("id", &findings), map.string("title", &findings))
    let language = map.choice("language", Language.self, &findings)
    let body = CardBody.read(&map, &findings)
    guard let id, let title, let language, let body else { return nil }
    (self.id, self.title, self.language) = (id, title, language)
    sections = body.headings.filter { $0.level == 2 }.map(\.text)
    if sections.isEmpty {
      findings.add(
        "The manual has no sections.", remedy: "Begin each with `## ` and its title.", at: map.place(of: "body"))
    }
  }
}
