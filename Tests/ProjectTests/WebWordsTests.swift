import Testing

/// Every word that a reader of the workbench sees stands in the folder of words, in both languages.
@Suite struct WebWordsTests {
  static func breaches(_ file: SourceFile) -> [String] {
    guard file.target == "Web", !file.path.contains("/Words/") else { return [] }
    return file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
      strings(String(line)).filter(isProse).map { "\(file.path):\(index + 1): “\($0)” belongs into a file of words." }
    }
  }

  /// The simple string literals of a line that is no comment and throws no problem.
  private static func strings(_ line: String) -> [String] {
    let code = line.drop { $0 == " " }
    // The sentences of problems have a catalogue of their own.
    let isProblem = code.contains("Problem(") || code.contains("remedy:") || code.contains(/^\.\w+, "/)
    if code.hasPrefix("//") || isProblem { return [] }
    return code.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.1) }
  }

  /// Chinese, or two English words with a blank between them.
  private static func isProse(_ text: String) -> Bool {
    if text.contains(where: { ("\u{4E00}"..."\u{9FFF}").contains($0) }) { return true }
    return text.contains(/^[A-Z][a-z]+ [a-z]+/)
  }

  @Test("no page holds words of its own")
  func pages() throws {
    let breaches = try SourceTree.sources().flatMap(Self.breaches)
    #expect(breaches == [])
  }

  @Test("words in a page are found", arguments: ["p { \"没有\" }", "p { \"Nothing waits here\" }"])
  func isAlive(_ line: String) {
    #expect(Self.breaches(SourceFile(path: "Sources/Web/Home/HomePage.swift", text: line)).count == 1)
  }

  @Test("every text of the catalogue is used")
  func unused() throws {
    let sources = try SourceTree.sources().filter { $0.target == "Web" }
    let uses = sources.map(\.text).joined()
    let names = sources.filter { $0.path.contains("/Words/") }.flatMap { file in
      file.text.matches(of: /enum (\w+Words)|static (?:let|func) (\w+)/).reduce(into: (owner: "", all: [String]())) {
        if let owner = $1.1 {
          $0.owner = String(owner)
        } else if let name = $1.2 {
          $0.all.append("\($0.owner).\(name)")
        }
      }.all
    }
    #expect(names.count > 20)
    #expect(names.filter { !uses.contains($0) } == [])
  }
}
