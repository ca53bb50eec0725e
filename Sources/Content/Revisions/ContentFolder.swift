import Foundation
internal import Kernel

/// Reads the YAML and Markdown files under folders as documents, all or none.
package struct ContentFolder: Sendable {
  private let reader: ContentReader

  package init(_ reader: ContentReader) {
    self.reader = reader
  }

  /// The documents of all `.yaml`, `.yml` and `.md` files under the folders, hidden ones and READMEs left out, in the order
  /// of their paths.
  ///
  /// A path may also name one file.
  /// - Throws: `Problems` with everything that is wrong with any file; `Problem` when a path does not exist or there is
  ///   nothing to read.
  package func documents(in paths: [String]) throws -> [Document] {
    let files = try paths.flatMap(files)
    guard !files.isEmpty else {
      throw Problem(
        .missing, "There are no .yaml or .md files in \(paths.listed()).",
        remedy: "Name a folder that has some.")
    }
    var findings = Findings()
    var first: [String: String] = [:]
    var documents: [Document] = []
    for file in files {
      guard let document = try document(file, &findings) else { continue }
      if let other = first.updateValue(file, forKey: "\(document.kind) \(document.name)") {
        findings.add(
          "The \(document.kind) `\(document.name)` stands in \(other) too.",
          remedy: "Keep one, or give one another id.",
          at: Problem.Place(file: file))
      }
      documents.append(document)
    }
    try findings.refuse()
    return documents
  }

  private func document(_ file: String, _ findings: inout Findings) throws -> Document? {
    guard let text = try text(of: file, &findings) else { return nil }
    return reader.document(text, file: file, &findings)
  }

  private func text(of file: String, _ findings: inout Findings) throws -> String? {
    let bytes = try Self.bytes(of: file)
    do {
      return try YAML.text(bytes, file: file)
    } catch let problem as Problem {
      findings.add(problem)
      return nil
    }
  }

  /// The beginning of a file: one byte more than is ever read as YAML, so that a long file shows.
  private static func bytes(of file: String) throws -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: file) else { throw unreadable(file) }
    defer { handle.closeFile() }
    do {
      return [UInt8](try handle.read(upToCount: YAML.byteLimit + 1) ?? Data())
    } catch {
      throw unreadable(file)
    }
  }

  private func files(under path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Problem(.missing, "There is no file or folder \(path).", remedy: "Check the path.")
    }
    if !isFolder.boolValue { return [path] }
    guard let inside = FileManager.default.enumerator(atPath: path) else { throw Self.unreadable(path) }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return inside.compactMap { $0 as? String }.filter(Self.isContent).sorted().map { "\(folder)/\($0)" }
  }

  private static func isContent(_ path: String) -> Bool {
    let names = path.split(separator: "/")
    guard let name = names.last, name.lowercased() != "readme.md" else { return false }
    return [".yaml", ".yml", ".md"].contains(where: name.hasSuffix) && !names.contains { $0.hasPrefix(".") }
  }

  private static func unreadable(_ path: String) -> Problem {
    Problem(.unavailable, "\(path) cannot be read.", remedy: "Check its permissions.")
  }
}
