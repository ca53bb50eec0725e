import Foundation

/// One file of the package, as the rules of this folder see it.
struct SourceFile: Sendable {
  /// Relative to the package, with `/`.
  let path: String
  let text: String
  /// The lines of a Swift file without comments and strings; empty for other files.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    code = path.hasSuffix(".swift") ? SwiftCode(text).lines : []
  }

  /// The target that the file belongs to: the folder under `Sources` or `Tests`.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }
}

/// The package's own files, found from where this file lies.
enum SourceTree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file of the package, read once for all rules.
  static let swift = Result { try files(in: ["Sources", "Tests"]) }

  /// The Swift files of the targets, tests left out.
  static func sources() throws -> [SourceFile] {
    try swift.get().filter { $0.path.hasPrefix("Sources/") }
  }

  /// Every file under the folders whose name ends so, sorted by path.
  static func files(in folders: [String], ending: String = ".swift") throws -> [SourceFile] {
    let paths = folders.flatMap { folder in
      (FileManager.default.enumerator(atPath: root.appending(path: folder).path) ?? .init())
        .compactMap { $0 as? String }
        .filter { $0.hasSuffix(ending) }
        .map { "\(folder)/\($0)" }
    }
    return try paths.sorted().map { SourceFile(path: $0, text: try text(of: $0)) }
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }
}
