/// Words that code must not hold, and where they are allowed after all.
struct BannedCode: Sendable, CustomStringConvertible {
  let word: String
  let reason: String
  var allowedTargets: Set<String> = []

  var description: String { word }

  static let all = [
    BannedCode(word: "fatalError(", reason: "throw a Problem"),
    BannedCode(word: "try!", reason: "throw a Problem"),
    BannedCode(word: "uniqueKeysWithValues", reason: "data may hold a key twice: write Dictionary(keepingFirst:)"),
    BannedCode(word: "public ", reason: "targets share `package` declarations"),
    BannedCode(
      word: "@unchecked Sendable", reason: "only an engine may vouch for its C library",
      allowedTargets: ["StoreSQLite", "StorePostgres"]),
    BannedCode(
      word: "nonisolated(unsafe)", reason: "no globals that change", allowedTargets: ["StoreSQLite", "StorePostgres"]),
  ]

  func breaches(_ file: SourceFile) -> [String] {
    if allowedTargets.contains(file.target) { return [] }
    return file.code.enumerated().filter { $0.element.contains(word) }
      .map { "\(file.path):\($0.offset + 1): \(word.trimmed): \(reason)." }
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
