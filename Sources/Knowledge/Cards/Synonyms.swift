package import Content
import Kernel

/// Words that mean the same to a team: who searches for one finds the others too.
package struct Synonyms: Sendable, Equatable {
  package let name: String
  package let groups: [[String]]
}

extension Synonyms: PublishedContent {
  /// Files with `kind: synonyms`.
  package static let kindName = "synonyms"

  package var documentName: String { name }

  package init?(_ map: inout YAMLMapping, _ findings: inout Findings) {
    let name = map.identifier("name", &findings)
    let groups: [[String]]? = map.list("groups", &findings) { node, findings in
      let words = node.list(&findings) { $0.string(&$1) }
      if let words, words.count < 2 {
        findings.add("A group needs two words.", remedy: "Add another, or leave the group out.", at: node.place)
      }
      return words
    }
    guard let name, let groups else { return nil }
    (self.name, self.groups) = (name, groups)
  }
}
