import Content
import Kernel
package import Markdown

/// Reads what stands below the head of a file in Markdown, and notes what a page cannot show.
enum CardBody {
  /// The longest text of a card, in bytes.
  private static let longest = 100_000

  static func read(_ map: inout YAMLMapping, _ findings: inout Findings) -> MarkdownText? {
    guard let node = map.required("body", &findings), let text = node.verbatim(&findings) else { return nil }
    guard text.utf8.count <= longest else {
      findings.add("The text is longer than 100 kB.", remedy: "Make two cards of it.", at: node.place)
      return nil
    }
    let body = MarkdownText(text)
    if body.plain.allSatisfy(\.isWhitespace) {
      findings.add("There is no text below the head.", remedy: "Write the steps of the solution.", at: node.place)
    }
    for link in body.links { check(link, node.place, &findings) }
    return body
  }

  private static func check(_ link: MarkdownText.Link, _ start: Problem.Place, _ findings: inout Findings) {
    let place = Problem.Place(file: start.file, line: (start.line ?? 1) + link.line - 1)
    if link.target.isEmpty {
      findings.add("A link leads nowhere.", remedy: "Write `[text](id-of-a-card)` or a whole address.", at: place)
    } else if link.isImage {
      findings.add(
        "Pictures are not kept yet: `\(link.target)`.", remedy: "Say it in words, or link to where it lies.", at: place)
    }
  }
}

extension MarkdownText {
  /// The ids of the cards that it leads to, with their lines.
  package var cardLinks: [Link] {
    links.filter { link in
      !link.isImage && link.target.first != "#" && link.target.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
  }

  /// The words under a heading of one of those names, up to the next heading; nil when there is no such heading.
  package func section(under names: [String]) -> String? {
    guard let index = headings.firstIndex(where: { names.contains($0.text) }) else { return nil }
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(of: headings[index].text) else { return nil }
    let end = headings.dropFirst(index + 1).first.flatMap { next in
      lines[(start + 1)...].firstIndex(of: next.text)
    }
    let words = lines[(start + 1)..<(end ?? lines.count)].joined(separator: "\n")
    return words.allSatisfy(\.isWhitespace) ? nil : words
  }
}
