import Foundation
import TestSupport
import Testing

/// The program's own help, page by page.
///
/// The pages are kept in `Golden`; after a change that is wanted, this writes them anew:
///
///     ASSAY_GOLDEN=write swift test --filter HelpTests
@Suite struct HelpTests {
  private static let golden = Program.package.appending(path: "Tests/CommandTests/Golden")

  /// A file for each command of the first level, with the pages of those below it.
  private static func pages() throws -> [String: String] {
    var pages = ["assay.txt": "$ assay --help\n" + (try CommandTree.page([]))]
    for (words, _) in try CommandTree.read().all() {
      let page = "$ assay \(words.joined(separator: " ")) --help\n" + (try CommandTree.page(words))
      pages["\(words[0]).txt", default: ""] += (words.count > 1 ? "\n" : "") + page
    }
    return pages
  }

  @Test("every page of the help is as it is kept")
  func golden() throws {
    let pages = try Self.pages()
    let files = FileManager.default
    if ProcessInfo.processInfo.environment["ASSAY_GOLDEN"] == "write" {
      try? files.removeItem(at: Self.golden)
      try files.createDirectory(at: Self.golden, withIntermediateDirectories: true)
      for (name, text) in pages { try Data(text.utf8).write(to: Self.golden.appending(path: name)) }
    }
    #expect(try files.contentsOfDirectory(atPath: Self.golden.path).sorted() == pages.keys.sorted())
    for (name, text) in pages.sorted(by: { $0.key < $1.key }) {
      let kept = try? String(contentsOf: Self.golden.appending(path: name), encoding: .utf8)
      #expect(text == kept, "\(name); if this is wanted: ASSAY_GOLDEN=write swift test --filter HelpTests")
    }
  }

  @Test("every command, argument and option is explained in the help, and none is hidden")
  func explained() throws {
    let tree = try CommandTree.read()
    var silent: [String] = []
    for (words, command) in tree.all() {
      let call = words.joined(separator: " ")
      if command.abstract?.isEmpty != false || !command.shouldDisplay { silent.append(call) }
      for argument in command.arguments ?? [] where argument.abstract?.isEmpty != false || !argument.shouldDisplay {
        silent.append("\(call) \(argument.spellings.first ?? argument.valueName ?? "")")
      }
    }
    #expect(silent == [])
    #expect(tree.all().count > 20, "the tree was read")
  }

  @Test("no page is wider than 80 columns")
  func width() throws {
    for (name, text) in try Self.pages() {
      let wide = text.split(separator: "\n").filter { $0.count > 80 && !$0.hasPrefix("USAGE") }
      #expect(wide == [], "\(name)")
    }
  }
}
