import Kernel
import Testing

@testable import Content

@Suite("Markdown below a head of YAML")
struct FrontMatterTests {
  private struct Page: PublishedContent {
    static let kindName = "page"
    let documentName: String
    let body: String
    let line: Int?

    init?(_ map: inout YAMLMapping, _ findings: inout Findings) {
      documentName = map.string("id", &findings) ?? ""
      line = map.place(of: "body").line
      body = map.required("body", &findings)?.verbatim(&findings) ?? ""
    }
  }

  @Test("given a head and a text, then the text is read as it stands, with its line", arguments: ["\n", "\r\n"])
  func read(end: String) throws {
    let text = ["---", "kind: page", "id: a", "---", "", "# One", "", "two: 2 # no comment"].joined(separator: end)
    let page = try Page(yaml: text, file: "a.md")
    #expect(page.documentName == "a" && page.line == 6)
    #expect(page.body.hasPrefix("# One") && page.body.hasSuffix("two: 2 # no comment"))
  }

  @Test("given a mistake in the head, then it is at its line of the file")
  func places() {
    #expect {
      _ = try Page(yaml: "---\nkind: page\nodd: 1\nid: a\n---\ntext\n", file: "a.md")
    } throws: { error in
      (error as? Problems)?.all.map { $0.place?.line } == [3]
    }
  }

  @Test("given a head without an end, then that is said")
  func endless() {
    #expect {
      _ = try Page(yaml: "---\nkind: page\n", file: "a.md")
    } throws: { error in
      (error as? Problem)?.what == "The head of this file has no end."
    }
  }
}
