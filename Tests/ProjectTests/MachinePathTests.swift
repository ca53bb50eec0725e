import Testing

@Suite struct MachinePathTests {
  // Folders of somebody's machine, written in parts, or this file would find itself.
  private static let folders = ["/work", "/root", "/home", "/Users"].map { $0 + "/" }

  private func breaches(_ files: [SourceFile]) -> [String] {
    files.filter { file in Self.folders.contains { file.text.contains($0) } }.map(\.path)
  }

  @Test("no file of the project names a folder of one machine")
  func project() throws {
    let folders = ["Sources", "Tests", "Scripts", "Benchmarks", "Rubrics"]
    let endings = [".swift", ".c", ".py", ".md", ".yaml", ".yml", ".csv", ".json"]
    var files = try endings.flatMap { try SourceTree.files(in: folders, ending: $0) }
    files += try SourceTree.files(in: ["Scripts"], ending: "")
    #expect(breaches(files) == [])
  }

  @Test("such a folder is found")
  func isAlive() {
    let text = "let folder = \"/" + "home/me/assay\""
    #expect(breaches([SourceFile(path: "a.swift", text: text)]) == ["a.swift"])
  }
}
