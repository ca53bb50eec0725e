/// Which target may import what.
///
/// SwiftPM does not enforce it: a module that another target links is there to be imported.
enum ImportWall {
  private static let features: Set = ["Content", "People", "Tickets", "Quality", "Scorecards"]

  static let allowed: [String: Set<String>] = [
    "Kernel": [],
    "Catalogue": ["Kernel"],
    "Statistics": [],
    "Sampling": ["Kernel", "Statistics", "Crypto"],
    "HTML": [],
    "Charts": ["HTML"],
    "Markdown": ["CCMark"],
    "Tabular": ["Kernel", "CZip", "CXML", "CZlib"],
    "Store": ["Kernel"],
    "StoreSQLite": ["Kernel", "Store", "GRDB", "GRDBSQLite"],
    "StorePostgres": ["Kernel", "Store", "CPostgres"],
    "Schema": ["Store"],
    "Content": ["Kernel", "Store", "Yams", "Crypto"],
    "People": ["Kernel", "Store", "CArgon2", "Crypto"],
    "Tickets": ["Kernel", "Catalogue", "Store", "Content", "People", "Statistics", "Tabular", "Crypto"],
    "Quality": [
      "Kernel", "Catalogue", "Store", "Content", "People", "Tickets", "Sampling", "Statistics", "Tabular", "Crypto",
    ],
    "Knowledge": ["Kernel", "Store", "Content", "People", "Markdown", "Crypto"],
    "Scorecards": [
      "Kernel", "Store", "Content", "People", "Tickets", "Quality", "Statistics", "HTML", "Charts", "Tabular",
      "CXLSXWriter", "Crypto",
    ],
    "Web": features.union([
      "Knowledge",
      "Kernel", "Catalogue", "Store", "Sampling", "Statistics", "HTML", "Charts", "Tabular", "Crypto", "Hummingbird",
      "HummingbirdCore",
      "HTTPTypes", "NIOCore", "Logging", "ServiceLifecycle",
    ]),
    "Demo": features.subtracting(["Scorecards"]).union(["Kernel", "Store", "Sampling", "Tabular"]),
    "assay": features.union([
      "Knowledge",
      "Kernel", "Catalogue", "Statistics", "Sampling", "Store", "StoreSQLite", "StorePostgres", "Schema", "Demo",
      "Tabular", "HTML", "Charts", "Web",
      "ArgumentParser", "Hummingbird", "Logging",
    ]),
    "searchbench": ["Knowledge", "Kernel"],
    "webfloor": ["GRDB", "Hummingbird", "Logging"],
    "TestSupport": features.union(["Kernel", "Store", "StoreSQLite", "StorePostgres", "Schema", "Tabular", "Demo"]),
  ]

  /// Modules of the toolchain, open to every target.
  static let toolchain: Set = ["Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization"]

  /// The modules that a file imports, with their line numbers.
  static func imports(_ file: SourceFile) -> [(line: Int, module: String)] {
    file.code.enumerated().compactMap { index, line in
      var words = line.split(separator: " ").drop { $0.hasPrefix("@") || accessLevels.contains(String($0)) }
      guard words.popFirst() == "import" else { return nil }
      // `import struct Foundation.Date` names the kind first.
      let path = words.count > 1 ? words.dropFirst().first : words.first
      return path.flatMap { $0.split(separator: ".").first }.map { (index + 1, String($0)) }
    }
  }

  private static let accessLevels: Set = ["public", "package", "internal", "fileprivate", "private"]

  /// One line for each import that the wall does not let through.
  static func breaches(_ file: SourceFile) -> [String] {
    guard let open = allowed[file.target] else {
      return ["\(file.path): the target \(file.target) has no line in the table of ImportWall.swift."]
    }
    return imports(file).filter { !open.contains($0.module) && !toolchain.contains($0.module) }
      .map { "\(file.path):\($0.line): \(file.target) may not import \($0.module)." }
  }
}
