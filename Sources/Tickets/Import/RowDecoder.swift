import Kernel
import Tabular

/// A mapping made ready for one file: turns records into ticket rows, or says why not.
struct RowDecoder: Sendable {
  let mapping: Mapping
  let headers: [String]
  private(set) var renamesCategories = false
  /// Where each field stands in a record.
  let columns: FileColumns
  var names = NameTables()
  var channels: WordReader<Channel>
  var priorities: WordReader<Priority>
  var tiers: WordReader<Tier>
  var states: WordReader<(Status, Exclusion)>
  /// The names that the mapping gives to categories.
  var categoryNames: WordReader<String>
  let missing: MissingValues
  /// A row as the constants of the mapping make it.
  private(set) var template = TicketRow()
  /// How many names of each table have been handed on.
  var reported = (agents: 0, teams: 0)
  var complaints: WordReader<Bool>
  var outbounds: WordReader<Bool>
  var times: TimeColumns
  var csat: CSATReader
  var flags: VendorFlags
  let oneLine: OneLineColumns
  /// Nil where texts are not masked.
  let masking: MaskedColumns?
  /// Times behind it have not come yet.
  let latestTime: Instant
  /// Times that no clock showed, as far as they were handed on.
  var reportedSkips = 0
  /// Days without a time of day, as far as they were handed on.
  var reportedDates = 0
  var shape: RowShape
  /// By the number of the name.
  var categories: [Category] = []

  /// Throws `Problems` when the mapping names columns that the file does not have or constants that mean nothing.
  init(mapping: Mapping, headers: [String], file: String, now: Instant, customers: CustomerMask? = nil) throws {
    // Clocks of two machines differ.
    latestTime = now + 3_600_000
    self.mapping = mapping
    self.headers = headers
    columns = FileColumns(try mapping.positions(among: headers, file: file))
    channels = WordReader(values: mapping.words(.channel), Synonyms.channel)
    priorities = WordReader(values: mapping.words(.priority), Synonyms.priority)
    tiers = WordReader(values: mapping.words(.tier), Synonyms.tier)
    states = WordReader(values: mapping.words(.status), Synonyms.status)
    categoryNames = WordReader(values: mapping.words(.category)) { OneLine.tidy($0) }
    missing = MissingValues(mapping.missing)
    csat = CSATReader(scale: mapping.columns[.csat]?.scale, values: mapping.words(.csat))
    flags = VendorFlags(mapping, headers: headers)
    complaints = WordReader(values: mapping.words(.complaint), Synonyms.yesOrNo)
    outbounds = WordReader(values: mapping.words(.outbound), Synonyms.yesOrNo)
    times = TimeColumns(mapping, headers: headers)
    renamesCategories = mapping.hasWords(.category)
    shape = RowShape(columns: headers.count)
    oneLine = OneLineColumns(numbers: [columns.externalID.position], names: columns.names.map { $0.position })
    masking = customers.map { [columns] in MaskedColumns(columns, $0) }
    template.category = names.categories.index(of: "other")
    try fillTemplate(file: file)
  }

  /// Enters the mapping's constants; throws `Problems` for those that mean nothing.
  private mutating func fillTemplate(file: String) throws {
    var wrong: [Problem] = []
    for (field, column) in mapping.columns {
      guard let constant = column.constant, column.header == nil else { continue }
      let understood = fill(field, constant)
      if !understood {
        wrong.append(
          Problem(
            .invalid, "“\(constant)” cannot stand for every ticket's \(field.rawValue).",
            remedy: "Name a column instead.",
            place: column.place ?? Problem.Place(file: file)))
      }
    }
    try Problems.refuse(wrong)
  }

  private mutating func fill(_ field: TicketField, _ constant: String) -> Bool {
    switch field {
    case .channel: Synonyms.channel(constant).map { template.channel = $0 } != nil
    case .priority: Synonyms.priority(constant).map { template.priority = $0 } != nil
    case .tier: Synonyms.tier(constant).map { template.tier = $0 } != nil
    case .status:
      Synonyms.status(constant).map { (template.status, template.exclusion, template.hasStatus) = ($0.0, $0.1, true) }
        != nil
    case .complaint: Synonyms.yesOrNo(constant).map { template.complaint = $0 } != nil
    case .outbound: Synonyms.yesOrNo(constant).map { template.outbound = $0 } != nil
    case .category, .agent, .team: fillName(field, constant)
    default: false
    }
  }

  private mutating func fillName(_ field: TicketField, _ constant: String) -> Bool {
    let name = OneLine.tidy(constant)
    switch field {
    case .category: template.category = names.categories.index(of: name)
    case .agent: template.agent = names.agents.index(of: name)
    default: template.team = names.teams.index(of: name)
    }
    return true
  }
}

extension Mapping {
  func words(_ field: TicketField) -> [String: String] {
    columns[field]?.values ?? [:]
  }

  func hasWords(_ field: TicketField) -> Bool { columns[field]?.values.isEmpty == false }
}

/// The values that mean “nothing here”.
struct MissingValues: Sendable {
  /// Few enough that walking through them is quicker than hashing.
  private let packed: [UInt64]
  private let long: Set<String>

  init(_ values: Set<String>) {
    packed = values.filter { $0.utf8.count <= 8 }.map { Self.pack(Array($0.utf8)) }
    long = values.filter { $0.utf8.count > 8 }
  }

  func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 8 else { return !packed.isEmpty && packed.contains(Self.pack(text)) }
    return !long.isEmpty && long.contains(String(decoding: text, as: UTF8.self))
  }

  private static func pack(_ bytes: some Collection<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
