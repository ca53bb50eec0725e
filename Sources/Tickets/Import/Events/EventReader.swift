import Kernel
import Tabular

/// Reads the rows of an event log and keeps what the folding needs of each.
struct EventReader {
  struct Event {
    /// The number of its case.
    var number: Int
    var at: Instant
    var effect: EventLayout.Effect
    /// The number of an agent's name.
    var agent: Int?
    var line: Int
  }

  private struct Failure: Error {
    var position: Int?
    var reason: Rejection.Reason
  }

  private(set) var cases = ByteTable()
  private(set) var agents = ByteTable()
  private(set) var events: [Event] = []
  private(set) var rejections: [Rejection] = []
  /// Cases with a row that was rejected; nothing of them can be taken.
  private(set) var spoiled: Set<Int> = []
  /// Of each case and further field, what its latest row says.
  private(set) var extras: [Int: [TicketField: (at: Instant, text: String)]] = [:]
  private(set) var unknownActivities = 0
  /// Days without a time of day.
  var datesAlone: Int { times.datesAlone }

  private let headers: [String]
  private let missing: MissingValues
  private let places: (number: Int, activity: Int, at: Int, time: Int?, agent: Int?)
  private let extraPlaces: [(field: TicketField, position: Int)]
  private let oneLine: OneLineColumns
  private var times: TimeColumn
  private var effects: WordReader<EventLayout.Effect>

  /// Throws `Problems` when the mapping names columns that the file does not have.
  init(_ layout: EventLayout, _ mapping: Mapping, headers: [String], file: String) throws {
    self.headers = headers
    let wanted = layout.headers + mapping.columns.values.compactMap(\.header)
    try Problems.refuse(
      wanted.filter { !headers.contains($0) }.sorted().map {
        Problem(
          .invalid, "The file has no column “\($0)”, which the mapping names.",
          remedy: "Its columns are: \(headers.listed()).", place: Problem.Place(file: file, line: 1))
      })
    func place(_ header: String?) -> Int? { header.flatMap(headers.firstIndex(of:)) }
    guard let number = place(layout.caseColumn.header), let activity = place(layout.activity.header),
      let at = place(layout.at.header)
    else {
      throw Problem(
        .invalid, "The mapping of an event log names no column for the case, the activity or the time.",
        remedy: "Write `case:`, `activity:` and `at:` under `columns:`.", place: Problem.Place(file: file))
    }
    places = (number, activity, at, place(layout.at.timeHeader), place(layout.agent?.header))
    extraPlaces = mapping.columns.compactMap { field, column in place(column.header).map { (field, $0) } }
    oneLine = OneLineColumns(numbers: [number], names: [places.agent] + extraPlaces.map { $0.position })
    missing = MissingValues(mapping.missing)
    times = TimeColumn(format: layout.at.format, zone: mapping.zone, ignoresOffsets: mapping.ignoresOffsets)
    let known = layout.activities
    effects = WordReader(values: [:]) { known[$0] }
  }

  mutating func read(_ read: RecordBatch) {
    var batch = read
    oneLine.tidy(&batch)
    batch.bytes.withUnsafeBufferPointer { bytes in
      for record in batch.records {
        let row = Row(bytes: bytes, fields: batch.fields[record.range])
        do throws(Failure) {
          events.append(try event(row, line: record.line))
        } catch {
          reject(row, error, line: record.line)
        }
      }
    }
  }

  private struct Row {
    let bytes: UnsafeBufferPointer<UInt8>
    let fields: ArraySlice<RecordBatch.Field>

    func text(_ position: Int) -> UnsafeBufferPointer<UInt8> {
      let field = fields[fields.startIndex + position]
      let slice = TicketRow.Slice(start: Int(field.start), length: Int(field.length))
      return slice.trimmed(in: bytes).bytes(in: bytes)
    }
  }

  private mutating func event(_ row: Row, line: Int) throws(Failure) -> Event {
    if row.fields.count != headers.count {
      throw Failure(reason: row.fields.count < headers.count ? .tooFewFields : .tooManyFields)
    }
    let name = try text(places.number, row)
    if RowDecoder.isScientific(name) { throw Failure(position: places.number, reason: .scientificID) }
    if OneLineColumns.isMarred(name) { throw Failure(position: places.number, reason: .marredNumber) }
    let number = cases.index(of: name).index
    let at = try time(row)
    let effect = effects.read(try text(places.activity, row))
    if effect == nil { unknownActivities += 1 }
    var event = Event(number: number, at: at, effect: effect ?? .none, line: line)
    if let place = places.agent, !isMissing(row.text(place)) {
      event.agent = agents.index(of: try text(place, row)).index
    }
    for (field, position) in extraPlaces where !isMissing(row.text(position)) {
      let text = String(decoding: try self.text(position, row), as: UTF8.self)
      if let known = extras[number]?[field], known.at > at { continue }
      extras[number, default: [:]][field] = (at, text)
    }
    return event
  }

  private func isMissing(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.isEmpty || missing.contains(text)
  }

  private func text(_ position: Int, _ row: Row) throws(Failure) -> UnsafeBufferPointer<UInt8> {
    let text = row.text(position)
    if isMissing(text) { throw Failure(position: position, reason: .missing) }
    if text.count > 200 { throw Failure(position: position, reason: .tooLong) }
    if String(validating: text, as: UTF8.self) == nil || text.contains(0) {
      throw Failure(position: position, reason: .badText)
    }
    return text
  }

  private mutating func time(_ row: Row) throws(Failure) -> Instant {
    var written = Array(try text(places.at, row))
    if let place = places.time { written += [0x20] + Array(row.text(place)) }
    switch written.withUnsafeBufferPointer({ times.read($0) }) {
    case .success(let instant): return instant
    case .failure(.clipped): throw Failure(position: places.at, reason: .clippedTime)
    case .failure(.noOffset): throw Failure(position: places.at, reason: .noOffset)
    case .failure(.implausible): throw Failure(position: places.at, reason: .implausibleTime)
    case .failure(.unreadable): throw Failure(position: places.at, reason: .badTime)
    }
  }

  private mutating func reject(_ row: Row, _ failure: Failure, line: Int) {
    let value = failure.position.map { Rejection.shown(row.text($0)) }
    rejections.append(
      Rejection(
        line: line, column: failure.position.map { headers[$0] } ?? "", value: value ?? "", reason: failure.reason))
    if places.number < row.fields.count, !isMissing(row.text(places.number)) {
      spoiled.insert(cases.index(of: row.text(places.number)).index)
    }
  }

  /// Rejects the good rows of cases that another row spoiled.
  mutating func rejectSpoiled() {
    for event in events where spoiled.contains(event.number) {
      rejections.append(
        Rejection(
          line: event.line, column: headers[places.number], value: cases.text(event.number), reason: .spoiledCase))
    }
    rejections.sort { $0.line < $1.line }
  }
}
