package import Content
package import Kernel
package import Tabular

/// What a mapping says whatever the rows of its file are.
package protocol FileMapping: Sendable {
  associatedtype Field: RawRepresentable<String>, CaseIterable, Hashable, Sendable

  /// What a row is, for sentences.
  static var thing: Sentence { get }

  /// Where the clocks of times without an offset hang.
  var zone: Zone? { get set }
  /// Read offsets in the file as decoration: the times are wall-clock times of `zone`.
  var ignoresOffsets: Bool { get set }
  /// The line or sheet row of the header; nil for the first row that has the mapping's names.
  var headerRow: Int? { get set }
  var columns: [Field: Mapping.Column] { get set }
  var ignored: [String] { get set }
  /// Values that mean “nothing here”, beside the empty one.
  var missing: Set<String> { get set }
  /// Authors that are programs, by name.
  var robots: Set<String> { get set }
  /// Every header that the mapping uses.
  var headers: [String] { get }

  /// The fields without which a row cannot be taken.
  static var essentials: [Field] { get }

  init()

  /// What can be made of headers that need no mapping.
  static func recognised(_ headers: [String]) -> Self

  /// Throws a `Problem` when the mapping lacks what no row can do without.
  func requireEssentials(file: String) throws

  /// Reads what only this kind of mapping says, and its columns.
  mutating func readOwn(_ top: inout YAMLMapping, _ findings: inout Findings)

  /// Whether a field may be given as a duration.
  static func takesUnit(_ field: Field) -> Bool

  /// What a field's words may mean, given the highest mark of its scale; nil when it holds no words of ours.
  static func words(of field: Field, scale: Int?) -> OwnWords?
}

extension FileMapping {
  /// Reads a mapping file; throws `Problems` with the place of each mistake.
  package static func read(_ root: YAMLNode) throws -> Self {
    var findings = Findings()
    var mapping = Self()
    if var top = root.mapping(&findings) {
      _ = top.optionalString("kind", &findings)
      mapping.readShared(&top, &findings)
      mapping.readOwn(&top, &findings)
      top.refuseUnknownKeys(&findings)
    }
    try findings.refuse()
    return mapping
  }

  private mutating func readShared(_ top: inout YAMLMapping, _ findings: inout Findings) {
    zone = top.namedZone("zone", &findings)
    ignoresOffsets = top.optionalBoolean("ignore-offsets", &findings) ?? false
    headerRow = top.optionalInteger("header", in: 1...1_000_000, &findings)
    ignored = top.optionalStrings("ignore", &findings) ?? []
    missing.formUnion(top.optionalStrings("missing", &findings) ?? [])
    robots = Set(top.optionalStrings("robots", &findings) ?? [])
  }

  mutating func readColumn(_ entry: YAMLNode.Entry, _ findings: inout Findings) {
    guard let field = Field(rawValue: entry.key) else {
      findings.add(
        "“\(entry.key)” is nothing a \(Self.thing) has.",
        remedy: "Use one of \(Field.allCases.map(\.rawValue).listed(upTo: .max)).", at: entry.place)
      return
    }
    columns[field] = Mapping.Column.read(
      entry.value, for: field.rawValue, takesUnit: Self.takesUnit(field),
      words: { Self.words(of: field, scale: $0) }, &findings)
  }

  /// The mapping of a file whose headers need none, wherever among its first rows they stand.
  ///
  /// Throws a `Problem` when the file is no table or when a required column is missing.
  package static func plain(path: String, options: TableOptions = TableOptions()) throws -> Self {
    let search = try HeaderSearch(path: path, options: options)
    // Without such a row it is the first of which is said what it lacks.
    let found = search.row { recognised($0).lacking.isEmpty } ?? search.rows.first
    var mapping = try plain(headers: found?.cells ?? [], file: path)
    mapping.headerRow = found.flatMap(search.line)
    return mapping
  }

  /// The mapping of headers that need none; throws a `Problem` when a required column is missing.
  package static func plain(headers: [String], file: String) throws -> Self {
    let mapping = recognised(headers)
    try mapping.requireEssentials(file: file)
    return mapping
  }

  /// The fields without which a row cannot be taken and that have no column.
  var lacking: [Field] { Self.essentials.filter { columns[$0] == nil } }

  /// The headers of the file that the mapping makes nothing of; columns without a name are not worth a word.
  package func unused(among headers: [String]) -> [String] {
    let used = Set(self.headers + ignored)
    return headers.filter { !used.contains($0) && !$0.allSatisfy(\.isWhitespace) }
  }

  /// Throws a `Problem` that names the essential fields that no column is known to be.
  func refuseLacking(file: String, remedy: Sentence) throws {
    let names = lacking.map(\.rawValue)
    guard let first = names.first else { return }
    let all: Sentence = names.dropFirst().reduce(Sentence(verbatim: first)) { "\($0) or \($1)" }
    throw Problem(
      .invalid, "No column of this file is known to be \(all).", remedy: remedy, place: Problem.Place(file: file))
  }

  /// Where the column of each field stands among a file's headers.
  ///
  /// Throws `Problems` when the mapping names columns that the file does not have, or has more than once.
  func positions(among headers: [String], file: String) throws -> [Field: Int] {
    try refuseTwins(among: headers, file: file)
    var positions: [Field: Int] = [:]
    var lacking: [Problem] = []
    for (field, column) in columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for header in column.headers where !headers.contains(header) {
        lacking.append(
          Problem(
            .invalid, "The file has no column “\(header)”, which the mapping takes for \(field.rawValue).",
            remedy: "Its columns are: \(headers.listed()).",
            place: column.place ?? Problem.Place(file: file, line: 1)))
      }
      positions[field] = column.header.flatMap(headers.firstIndex(of:))
    }
    try Problems.refuse(lacking)
    return positions
  }

  /// Throws a `Problem` when a column that the mapping uses stands in the header more than once.
  func refuseTwins(among headers: [String], file: String) throws {
    let twin = self.headers.sorted().first { name in headers.count { $0 == name } > 1 }
    guard let twin else { return }
    throw Problem(
      .invalid, "The column “\(twin)” stands in the header more than once.", remedy: "Rename or remove one of them.",
      place: Problem.Place(file: file, line: 1))
  }

  /// Everything shared that decides how the columns are read, in a fixed order.
  var settledColumns: [String] {
    columns.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0): \($1.settled)" }
      + (headerRow.map { ["header \($0)"] } ?? [])
  }
}

extension Mapping.Column {
  /// The headers that the column is read from.
  package var headers: [String] { [header, timeHeader].compactMap(\.self) }

  /// What decides how the column is read.
  var settled: String {
    let words = values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return
      "\(header ?? "") \(constant ?? "") \(timeHeader ?? "") \(format?.pattern ?? "") \(unit ?? 0) \(scale ?? 0) \(words)"
  }
}
