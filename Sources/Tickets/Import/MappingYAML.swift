package import Content
import Kernel

extension Mapping {
  package mutating func readOwn(_ top: inout YAMLMapping, _ findings: inout Findings) {
    source = top.optionalString("source", &findings).map(OneLine.tidy) ?? source
    sharedCustomers = Set(top.optionalStrings("shared-customers", &findings) ?? [])
    incidents = top.optionalList("incidents", &findings) { Incident.read($0, &$1) } ?? []
    let layout = top.optionalChoice("layout", Layout.self, &findings)
    let activities = top.optionalMapping("activities", &findings)
    guard let columns = top.mapping("columns", &findings) else { return }
    if layout == .events { events = .read(columns, activities, &findings) }
    for entry in columns.entries where events == nil || !EventLayout.keys.contains(entry.key) {
      readColumn(entry, &findings)
    }
  }

  package static func takesUnit(_ field: TicketField) -> Bool { field.isTime || field.isVendorDuration }

  package static func words(of field: TicketField, scale: Int?) -> OwnWords? { OwnWords.of(field, scale: scale) }
}

/// What a row of a file is.
private enum Layout: String, CaseIterable {
  case tickets
  case events
}

extension YAMLMapping {
  /// A time zone by its IANA name or by the Rails name that helpdesks export, or nil.
  mutating func namedZone(_ key: String, _ findings: inout Findings) -> Zone? {
    guard let name = optionalString(key, &findings) else { return nil }
    let zone = Zone.named(name)
    if zone == nil {
      findings.add(
        "“\(name)” is no time zone.", remedy: "Write one such as Asia/Shanghai or Europe/London.", at: place(of: key))
    }
    return zone
  }
}

extension Mapping.Column {
  /// Reads what a mapping file says of one column: its header, or a mapping with the details.
  ///
  /// `words` tells what the column's words may mean, given the highest mark of its scale; nil when it holds none.
  static func read(
    _ node: YAMLNode, for field: String, takesUnit: Bool, words: (_ scale: Int?) -> OwnWords?,
    _ findings: inout Findings
  ) -> Self? {
    var quiet = Findings()
    if let header = node.string(&quiet), quiet.isEmpty {
      var column = Self(header: header)
      column.place = node.place
      return column
    }
    guard var map = node.mapping(&findings) else { return nil }
    var column = Self(
      header: map.optionalString("column", &findings), constant: map.optionalString("constant", &findings))
    column.place = node.place
    column.timeHeader = map.optionalString("time", &findings)
    if let date = map.optionalString("date", &findings) { column.header = date }
    column.readFormat(&map, &findings)
    column.readUnit(&map, takesUnit ? nil : field, &findings)
    column.scale = map.optionalInteger("scale", in: 2...100, &findings)
    column.readValues(&map, field, words(column.scale), &findings)
    map.refuseUnknownKeys(&findings)
    if column.header == nil, column.constant == nil {
      findings.add(
        "This says neither which column nor which constant.", remedy: "Write `column: HEADER`.", at: node.place)
    }
    return column
  }

  private mutating func readFormat(_ map: inout YAMLMapping, _ findings: inout Findings) {
    guard let pattern = map.optionalString("format", &findings) else { return }
    format = TimeFormat(pattern)
    if format == nil {
      findings.add(
        "“\(pattern)” is no pattern for a time.",
        remedy: "Write one such as dd/MM/yyyy HH:mm, yyyy-MM-dd HH:mm:ss, d-MMM-yy or epoch.",
        at: map.place(of: "format"))
    }
  }

  /// `misfit` is the name of a field that cannot be a duration.
  private mutating func readUnit(_ map: inout YAMLMapping, _ misfit: String?, _ findings: inout Findings) {
    guard let name = map.optionalString("unit", &findings) else { return }
    let units: [String: Milliseconds] = [
      "milliseconds": 1, "seconds": 1000, "minutes": 60_000, "hours": 3_600_000, "days": 86_400_000,
    ]
    unit = units[name]
    if unit == nil {
      findings.add("“\(name)” is no unit.", remedy: "Write seconds, minutes, hours or days.", at: map.place(of: "unit"))
    } else if let misfit {
      findings.add("\(misfit) is no time, so it has no unit.", remedy: "Remove it.", at: map.place(of: "unit"))
    }
  }

  private mutating func readValues(
    _ map: inout YAMLMapping, _ field: String, _ words: OwnWords?, _ findings: inout Findings
  ) {
    guard let given = map.optionalMapping("values", &findings), let first = given.entries.first else { return }
    guard let words else {
      findings.add("The values of \(field) are taken as they stand.", remedy: "Remove `values`.", at: first.place)
      return
    }
    for entry in given.entries {
      guard let meaning = entry.value.string(&findings) else { continue }
      values[entry.key] = meaning
      if words.understands(meaning) { continue }
      findings.add(
        "“\(meaning)” means nothing as \(field).", remedy: "Use one of \(words.choice).", at: entry.value.place)
    }
  }
}

extension Mapping.Incident {
  fileprivate static func read(_ node: YAMLNode, _ findings: inout Findings) -> Self? {
    guard var map = node.mapping(&findings) else { return nil }
    let title = map.string("title", &findings)
    let starts = wallClock("from", &map, &findings)
    let ends = wallClock("to", &map, &findings)
    map.refuseUnknownKeys(&findings)
    guard let title = title.map(OneLine.tidy), let starts, let ends else { return nil }
    if ends <= starts { findings.add("This ends before it begins.", remedy: "Swap from and to.", at: node.place) }
    return Self(title: title, starts: starts, ends: ends)
  }

  private static func wallClock(_ key: String, _ map: inout YAMLMapping, _ findings: inout Findings) -> WallClock? {
    guard let text = map.string(key, &findings) else { return nil }
    let reading = Array(text.utf8).withUnsafeBufferPointer(TimeParser.iso)
    if reading == nil {
      findings.add("“\(text)” is no time.", remedy: "Write one such as 2023-03-04T10:00.", at: map.place(of: key))
    }
    return reading.map { WallClock(Instant($0.wall), offset: 0) }
  }
}

extension ImportKind {
  /// What a mapping file says it is for, nil when it does not say.
  ///
  /// Throws `Problems` when it says something else.
  package static func read(_ root: YAMLNode) throws -> ImportKind? {
    var findings = Findings()
    var quiet = Findings()
    guard var top = root.mapping(&quiet) else { return nil }
    let kind = top.optionalChoice("kind", ImportKind.self, &findings)
    try findings.refuse()
    return kind
  }
}
