import Foundation
import Kernel

/// A workbook's sheets, and what its cells refer to.
final class Workbook {
  struct Sheet {
    let name: String
    let part: String
  }

  let archive: ZipArchive
  private(set) var sheets: [Sheet] = []
  /// True when day 0 is 1904-01-01, as old Macs had it.
  private(set) var is1904 = false
  let strings: SharedStrings
  let styles: CellStyles

  private static let longestPart = 64 << 20

  /// Reads everything but the sheets' cells; refuses an archive that is no workbook.
  init(path: String) throws {
    archive = try ZipArchive(path: path)
    let roots = try Relationships(archive, of: "")
    let main = roots.target(ofKind: "officeDocument") ?? "xl/workbook.xml"
    guard archive.contains(main), main.lowercased().hasSuffix(".xml"), !main.lowercased().hasPrefix("word/") else {
      throw Self.refusal(of: archive, main: main)
    }
    let parts = try Relationships(archive, of: main)
    strings = try SharedStrings(archive, part: parts.target(ofKind: "sharedStrings"))
    styles = try CellStyles(archive, part: parts.target(ofKind: "styles"))
    try readSheets(main, parts)
  }

  /// The sheet of that name, in any case.
  func sheet(named name: String) throws -> Sheet {
    if let sheet = sheets.first(where: { $0.name == name })
      ?? sheets.first(where: { $0.name.lowercased() == name.lowercased() })
    {
      return sheet
    }
    let names = sheets.map { "“\($0.name)”" }.listed()
    throw Problem(
      .missing, "The workbook has no sheet “\(name)”.", remedy: "It has \(names).",
      place: Problem.Place(file: archive.path))
  }

  private func readSheets(_ main: String, _ parts: Relationships) throws {
    guard let part = try archive.part(main, limit: Self.longestPart) else { throw ZipArchive.damaged(archive.path) }
    let stream = try XMLStream(part, path: archive.path)
    let (sheet, properties) = (stream.name("sheet"), stream.name("workbookPr"))
    while let event = try stream.next() {
      guard event == .start else { continue }
      if stream.name == properties {
        is1904 = ["1", "true", "on"].contains(stream.attributes()["date1904"])
      } else if stream.name == sheet {
        let attributes = stream.attributes()
        guard let name = attributes["name"], let id = attributes["id"], parts.kind(of: id) == "worksheet",
          let target = parts.target(of: id)
        else { continue }
        sheets.append(Sheet(name: name, part: target))
      }
    }
  }

  private static func refusal(of archive: ZipArchive, main: String) -> Problem {
    let (name, remedy): (Sentence, Sentence) =
      if archive.contains("xl/workbook.bin") || main.lowercased().hasSuffix(".bin") {
        ("a binary workbook (.xlsb)", "Save it as .xlsx.")
      } else if archive.contains("mimetype"), archive.contains("content.xml") {
        ("an OpenDocument file", "Save it as .xlsx or CSV UTF-8.")
      } else if archive.contains("word/document.xml") {
        ("a Word document", "Export the tickets as CSV or XLSX.")
      } else {
        ("a ZIP archive without a workbook in it", "Unpack it and import what is inside.")
      }
    return Problem(.invalid, "This seems to be \(name).", remedy: remedy, place: Problem.Place(file: archive.path))
  }
}

/// What a part of an Open Packaging archive refers to.
struct Relationships {
  private var targets: [String: (kind: String, part: String)] = [:]
  private static let longestPart = 64 << 20

  /// Reads the relationships of a part; of the archive itself for the empty name.
  init(_ archive: ZipArchive, of part: String) throws {
    let pieces = part.split(separator: "/").map(String.init)
    let folder = Array(pieces.dropLast())
    let name = (folder + ["_rels", (pieces.last ?? "") + ".rels"]).joined(separator: "/")
    guard let source = try archive.part(name, limit: Self.longestPart) else { return }
    let stream = try XMLStream(source, path: archive.path)
    let relationship = stream.name("Relationship")
    while let event = try stream.next() {
      guard event == .start, stream.name == relationship else { continue }
      let attributes = stream.attributes()
      guard let id = attributes["Id"], let target = attributes["Target"], attributes["TargetMode"] != "External" else {
        continue
      }
      let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
      targets[id] = (kind, Self.resolve(target, from: folder))
    }
  }

  func kind(of id: String) -> String? { targets[id]?.kind }
  func target(of id: String) -> String? { targets[id]?.part }
  func target(ofKind kind: String) -> String? {
    targets.values.first { $0.kind == kind }?.part
  }

  private static func resolve(_ target: String, from folder: [String]) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for piece in target.split(separator: "/") where piece != "." {
      if piece == ".." { path = path.dropLast() } else { path.append(String(piece)) }
    }
    return path.joined(separator: "/")
  }
}
