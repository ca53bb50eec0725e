package import Content
package import Kernel

/// How a file's columns become messages.
package struct MessageMapping: Sendable, Equatable {
  /// The system whose tickets these messages belong to; nil when the database knows only one.
  package var source: String?
  /// Where the clocks of times without an offset hang.
  package var zone: Zone?
  /// Read offsets in the file as decoration: the times are wall-clock times of `zone`.
  package var ignoresOffsets = false
  package var columns: [MessageField: Mapping.Column] = [:]
  package var ignored: [String] = []
  /// Values that mean “nothing here” in any column but the body, beside the empty one.
  package var missing = Mapping().missing
  /// Authors that are programs, by name, whatever role the file gives them.
  package var robots: Set<String> = []

  package init() {}

  /// The mapping of headers that need none; throws a `Problem` when a required column is missing.
  package static func plain(headers: [String], file: String) throws -> MessageMapping {
    var mapping = MessageMapping()
    for header in headers {
      guard let field = MessageField.plain(header), mapping.columns[field] == nil || header == field.rawValue else {
        continue
      }
      mapping.columns[field] = Mapping.Column(header: header)
    }
    try mapping.requireEssentials(file: file)
    return mapping
  }

  /// Reads a mapping file; throws `Problems` with the place of each mistake.
  package static func read(_ root: YAMLNode) throws -> MessageMapping {
    var findings = Findings()
    var mapping = MessageMapping()
    if var top = root.mapping(&findings) {
      mapping.readTop(&top, &findings)
      top.refuseUnknownKeys(&findings)
    }
    try findings.refuse()
    return mapping
  }

  private mutating func readTop(_ top: inout YAMLMapping, _ findings: inout Findings) {
    _ = top.optionalString("kind", &findings)
    source = top.optionalString("source", &findings)
    zone = top.namedZone("zone", &findings)
    ignoresOffsets = top.optionalBoolean("ignore-offsets", &findings) ?? false
    ignored = top.optionalStrings("ignore", &findings) ?? []
    missing.formUnion(top.optionalStrings("missing", &findings) ?? [])
    robots = Set(top.optionalStrings("robots", &findings) ?? [])
    guard let columns = top.mapping("columns", &findings) else { return }
    for entry in columns.entries { readColumn(entry, &findings) }
  }

  private mutating func readColumn(_ entry: YAMLNode.Entry, _ findings: inout Findings) {
    guard let field = MessageField(rawValue: entry.key) else {
      findings.add(
        "“\(entry.key)” is nothing a message has.",
        remedy: "Use one of \(MessageField.allCases.map(\.rawValue).joined(separator: ", ")).", at: entry.place)
      return
    }
    columns[field] = Mapping.Column.read(entry.value, for: field.rawValue, takesUnit: false, &findings)
  }

  /// Throws a `Problem` when the mapping lacks what no message can do without.
  package func requireEssentials(file: String) throws {
    let lacking = [MessageField.ticket, .at, .role].filter { columns[$0] == nil }.map(\.rawValue)
    guard !lacking.isEmpty else { return }
    throw Problem(
      .invalid, "No column of this file is known to be \(lacking.joined(separator: " or ")).",
      remedy:
        "Messages have the columns ticket, seq, author, role, public, at, body; write which is which in a mapping and give it with --mapping.",
      place: Problem.Place(file: file))
  }

  /// The headers of the file that the mapping makes nothing of.
  package func unused(among headers: [String]) -> [String] {
    let used = Set(columns.values.flatMap { [$0.header, $0.timeHeader].compactMap(\.self) } + ignored)
    return headers.filter { !used.contains($0) }
  }

  /// Everything that decides how a file is read, in a fixed order.
  var settled: [String] {
    columns.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0): \($1.settled)" }
      + [source ?? "", zone?.name ?? "", "\(ignoresOffsets)"] + missing.sorted() + robots.sorted()
  }
}
