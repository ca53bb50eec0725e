import Foundation

/// Exports that lie beside the project and are no part of it; tests of them are skipped where they are not.
enum SharedData {
  private static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  static func path(_ name: String) -> String {
    root.deletingLastPathComponent().appending(path: "shared/data/\(name)").path
  }

  static var isPresent: Bool { FileManager.default.fileExists(atPath: path("README.md")) }

  /// The text of a mapping that the tests keep.
  static func mapping(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: "Tests/TicketsTests/Mappings/\(name).yaml"), encoding: .utf8)
  }
}
