import Foundation
import TestSupport
import Testing

/// What the program can do stands in its help or in the README, and what the README and our sentences say can be done.
@Suite struct DocumentationTests {
  private static let place = Program.package.appending(path: "README.md")
  private static let hasReadme = FileManager.default.fileExists(atPath: place.path)

  private static func readme() throws -> String {
    hasReadme ? try String(contentsOf: place, encoding: .utf8) : ""
  }

  private static func swiftFiles(in folder: String) throws -> [String] {
    let root = Program.package.appending(path: folder)
    let names = (FileManager.default.enumerator(atPath: root.path) ?? .init()).compactMap { $0 as? String }
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map {
      try String(contentsOf: root.appending(path: $0), encoding: .utf8)
    }
  }

  @Test("every setting of the team is named by the help of its command or by the README")
  func settings() throws {
    let shown = try Program.run(["setting"], in: TemporaryFolder()).output.split(separator: "\n")
    let documents = try CommandTree.page(["setting"]) + Self.readme()

    let names = shown.compactMap { $0.split(separator: " ").first }

    #expect(names.count >= 3)
    #expect(names.filter { !documents.contains($0) } == [])
  }

  @Test("every environment variable that the program reads is named by its help or by the README")
  func environment() throws {
    let tree = try CommandTree.read()
    let documents = try tree.all().map { try CommandTree.page($0.words) }.joined() + Self.readme()
    var names: Set<String> = []
    for text in try Self.swiftFiles(in: "Sources/assay") {
      for match in text.matches(of: /environment\["([A-Z_]+)"\]/) { names.insert(String(match.1)) }
    }

    #expect(names.contains("ASSAY_DATABASE"))
    #expect(names.filter { !documents.contains($0) } == [])
  }

  @Test("every command of the README exists, with each of its options", .enabled(if: hasReadme))
  func commandsOfReadme() throws {
    let tree = try CommandTree.read()
    let calls = Self.calls(in: try Self.readme())

    #expect(calls.count >= 5)
    #expect(try calls.flatMap { try Self.faults(in: $0, tree) } == [])
  }

  @Test("every command that a sentence of the program advises exists, with each of its options")
  func commandsOfSentences() throws {
    let tree = try CommandTree.read()
    var calls: [[String]] = []
    for text in try Self.swiftFiles(in: "Sources") {
      for line in text.split(separator: "\n") {
        for match in line.matches(of: /: assay ([^"“”]+)/) { calls.append(Self.words(String(match.1))) }
      }
    }

    #expect(calls.count >= 3)
    #expect(try calls.flatMap { try Self.faults(in: $0, tree) } == [])
  }

  @Test("a command or an option that does not exist is found")
  func isAlive() throws {
    let tree = try CommandTree.read()
    let text = """
      ```
      $ assay import x.csv --databse y | head
      $ assay forge
      assay scorecard --month 2026-03 --format xlsx
      ```
      See `assay draw 2023-03-01`, `assay draw show DAY --format csv` and `assay COMMAND --help`.
      """

    #expect(
      try Self.calls(in: text).flatMap { try Self.faults(in: $0, tree) } == [
        "assay import x.csv --databse y: no --databse", "assay forge: no such command",
      ])
  }

  /// The calls in code, each as the words after `assay`: lines of a block, with or without a prompt, and code in a line.
  private static func calls(in markdown: String) -> [[String]] {
    var isBlock = false
    var calls: [[String]] = []
    let joined = markdown.replacing("\\\n", with: " ")
    for line in joined.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isBlock.toggle()
      } else if isBlock {
        if let match = line.firstMatch(of: /^\s*(?:\$ )?(?:\S*\/)?assay (.*)$/) { calls.append(words(String(match.1))) }
      } else {
        for match in line.matches(of: /`assay ([^`]+)`/) { calls.append(words(String(match.1))) }
      }
    }
    return calls
  }

  /// The words of one command, without what the shell does with its output.
  private static func words(_ text: String) -> [String] {
    let own = text.split(separator: /[|>#;]|&&/, maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    return own.split(separator: " ").map(String.init)
  }

  private static func faults(in words: [String], _ tree: CommandTree) throws -> [String] {
    let call = "assay " + words.joined(separator: " ")
    let command = try tree.find(words)
    let name = words.first ?? "help"
    // A word in capitals stands for any command.
    if name.hasPrefix("-") || name == "help" || name == name.uppercased() { return [] }
    if command.commandName == tree.commandName { return ["\(call): no such command"] }
    let known = Set((command.arguments ?? []).flatMap(\.spellings))
    let options = words.filter { $0.hasPrefix("--") }.map { $0.split(separator: "=")[0].trimmingCharacters(in: marks) }
    return options.filter { !known.contains($0) }.map { "\(call): no \($0)" }
  }

  /// What surrounds an option in a line of usage or at a sentence's end.
  private static let marks = CharacterSet(charactersIn: "[].,…")
}
