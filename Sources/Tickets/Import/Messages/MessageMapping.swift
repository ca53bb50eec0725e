package import Content
package import Kernel

/// How a file's columns become messages.
package struct MessageMapping: FileMapping, Equatable {
  /// The system whose tickets these messages belong to; nil when the database knows only one.
  package var source: String?
  /// Where the clocks of times without an offset hang.
  package var zone: Zone?
  /// Read offsets in the file as decoration: the times are wall-clock times of `zone`.
  package var ignoresOffsets = false
  package var headerRow: Int?
  package var columns: [MessageField: Mapping.Column] = [:]
  package var ignored: [String] = []
  /// Values that mean “nothing here” in any column but the body, beside the empty one.
  package var missing = Mapping().missing
  /// Authors that are programs, by name, whatever role the file gives them.
  package var robots: Set<String> = []

  package static let thing: Sentence = "message"

  package init() {}

  package static let essentials: [MessageField] = [.ticket, .at, .role]

  package static func recognised(_ headers: [String]) -> MessageMapping {
    var mapping = MessageMapping()
    for header in headers {
      guard let field = MessageField.plain(header), mapping.columns[field] == nil || header == field.rawValue else {
        continue
      }
      mapping.columns[field] = Mapping.Column(header: header)
    }
    return mapping
  }

  package mutating func readOwn(_ top: inout YAMLMapping, _ findings: inout Findings) {
    source = top.optionalString("source", &findings)
    guard let columns = top.mapping("columns", &findings) else { return }
    for entry in columns.entries { readColumn(entry, &findings) }
  }

  package static func takesUnit(_ field: MessageField) -> Bool { false }

  package static func words(of field: MessageField, scale: Int?) -> OwnWords? { OwnWords.of(field) }

  package var headers: [String] { columns.values.flatMap(\.headers) }

  package func requireEssentials(file: String) throws {
    try refuseLacking(
      file: file,
      remedy:
        "Messages have the columns ticket, seq, author, role, public, at, body; write which is which in a mapping and give it with --mapping."
    )
  }
}
