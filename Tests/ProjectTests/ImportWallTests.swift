import Testing

@Suite struct ImportWallTests {
  @Test("every import of every source file is allowed by the table")
  func sourcesKeepTheWall() throws {
    let files = try SourceTree.sources()
    #expect(files.count > 20)
    #expect(files.flatMap(ImportWall.breaches) == [])
  }

  @Test("Package.swift declares no more than the table allows")
  func manifestKeepsTheWall() throws {
    let declared = Manifest(try SourceTree.text(of: "Package.swift")).dependencies
    #expect(Set(declared.keys) == Set(ImportWall.allowed.keys))
    for (target, names) in declared {
      #expect(names.subtracting(ImportWall.allowed[target] ?? []) == [], "\(target) declares too much")
    }
  }

  @Test(
    "a forbidden import is found however it is written",
    arguments: [
      "import Tickets", "package import Tickets", "@preconcurrency import Tickets", "import struct Tickets.Ticket",
      "private import Tickets",
    ])
  func wallIsAlive(line: String) {
    let file = SourceFile(path: "Sources/Statistics/Mean.swift", text: "import Foundation\n\(line)\n")
    #expect(ImportWall.breaches(file) == ["Sources/Statistics/Mean.swift:2: Statistics may not import Tickets."])
  }

  @Test("an import in a comment or a string is none")
  func textIsNoImport() {
    let text = "// import A\n/* \nimport B */\nlet s = \"\"\"\nimport C\n\"\"\"\nimport D"
    #expect(ImportWall.imports(SourceFile(path: "a.swift", text: text)).map(\.module) == ["D"])
  }

  @Test("given a manifest, what each target depends on is read from it")
  func manifestIsRead() {
    let text = """
      let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
          part("Kernel"),
          part(
            "Content",
            [
              "Kernel", yams,
            ]),
          .executableTarget(
            name: "assay",
            dependencies: ["Content"],
            swiftSettings: settings),
          tests("KernelTests", ["Store"]),
      """
    #expect(Manifest(text).dependencies == ["Kernel": [], "Content": ["Kernel", "Yams"], "assay": ["Content"]])
  }

  @Test("a target without a line in the table is named")
  func unknownTarget() {
    let file = SourceFile(path: "Sources/Utils/Strings.swift", text: "")
    #expect(ImportWall.breaches(file).count == 1)
  }
}
