import Kernel

/// What the first bytes of a file say that it is.
enum FileKind: Equatable {
  case text
  case gzip
  case zip
  /// Something that is no table, with what it is called and what to do about it.
  case other(name: Sentence, remedy: Sentence)

  init(head: some Sequence<UInt8>) {
    let head = Array(head)
    if head.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if let known = Self.signatures.first(where: { head.starts(with: $0.bytes) }) {
      self = .other(name: known.name, remedy: known.remedy)
    } else {
      self = Self.markup(head) ?? .text
    }
  }

  /// Refuses what cannot be read as text, with a sentence that says what it is.
  func refuseUnlessText(path: String) throws {
    let (name, remedy): (Sentence, Sentence) =
      switch self {
      case .text: ("", "")
      case .gzip: ("a gzip file inside a gzip file", Self.unpack)
      case .zip: ("a ZIP archive or a workbook", "Unpack it, or give the format as xlsx if it is a workbook.")
      case .other(let name, let remedy): (name, remedy)
      }
    if name.isEmpty { return }
    throw Problem(.invalid, "This seems to be \(name), not CSV.", remedy: remedy, place: Problem.Place(file: path))
  }

  private static let export: Sentence = "Export the tickets as CSV or XLSX."
  private static let unpack: Sentence = "Unpack it and import what is inside."
  private static let saveAs: Sentence = "Open it in a spreadsheet program and save it as .xlsx or CSV UTF-8."

  private static let signatures: [(bytes: [UInt8], name: Sentence, remedy: Sentence)] = [
    (Array("%PDF".utf8), "a PDF", export),
    (
      [0xD0, 0xCF, 0x11, 0xE0], "an old Excel file (.xls) or a workbook locked with a password",
      "Open it in a spreadsheet program, take the password off, and save it as .xlsx or CSV UTF-8."
    ),
    (Array("{\\rtf".utf8), "a rich text document", export),
    (Array("SQLite format 3".utf8), "an SQLite database", export),
    (Array("PAR1".utf8), "a Parquet file", export),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture", export),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture", export),
    (Array("GIF8".utf8), "a GIF picture", export),
    (Array("BZh".utf8), "a bzip2 archive", unpack),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive", unpack),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive", unpack),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive", unpack),
    (Array("Rar!".utf8), "a RAR archive", unpack),
    ([0x7F, 0x45, 0x4C, 0x46], "a program", export),
    (Array("MZ\u{90}".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }), "a program", export),
    ([0xFF, 0xFE, 0x00, 0x00], "text in UTF-32", "Save it as UTF-8."),
  ]

  /// Pages and JSON that helpdesks hand out under the name of a spreadsheet.
  private static func markup(_ head: [UInt8]) -> FileKind? {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    let start = String(decoding: head.drop { blanks.contains($0) }, as: UTF8.self).lowercased()
    if ["<html", "<!doctype", "<table", "<meta"].contains(where: start.hasPrefix) {
      return .other(name: "a web page", remedy: saveAs)
    }
    if start.hasPrefix("<?xml") { return .other(name: "XML", remedy: saveAs) }
    let compact = start.filter { !$0.isWhitespace }
    if ["{\"", "[{", "[]", "[["].contains(where: compact.hasPrefix) { return .other(name: "JSON", remedy: export) }
    return nil
  }
}
