import Testing

@Suite struct BannedCodeTests {
  @Test("no source holds a banned word", arguments: BannedCode.all)
  func sources(_ banned: BannedCode) throws {
    #expect(try SourceTree.sources().flatMap(banned.breaches) == [])
  }

  @Test("each banned word is found in code", arguments: BannedCode.all)
  func isAlive(_ banned: BannedCode) {
    let file = SourceFile(path: "Sources/Kernel/Day.swift", text: "let a = 1\n\(banned.word)\"sorry\")\n")
    #expect(banned.breaches(file).map { $0.hasPrefix("Sources/Kernel/Day.swift:2:") } == [true])
  }

  @Test("a banned word in a comment or a string is none", arguments: BannedCode.all)
  func textIsNoCode(_ banned: BannedCode) {
    let text = "// \(banned.word)\nlet a = #\"\(banned.word)\"#\nlet b = \"\\(\"\(banned.word)\") \(banned.word)\"\n"
    #expect(banned.breaches(SourceFile(path: "Sources/Kernel/Day.swift", text: text)) == [])
  }

  @Test("an engine may vouch for its library")
  func engines() {
    let text = "final class Connection: @unchecked Sendable {}"
    let file = SourceFile(path: "Sources/StoreSQLite/Connection.swift", text: text)
    #expect(BannedCode.all.flatMap { $0.breaches(file) } == [])
  }
}
