package import Kernel

/// What an agent's day sheets of a month add up to, made in one pass over their bytes.
package struct MonthTally: Sendable {
  /// The cases of one channel and priority.
  package struct Mix: Sendable {
    package var handled = 0
    package var responses = ResponseSums()

    package init() {}
  }

  private var counts = InlineArray<38, Int>(repeating: 0)
  /// Open clocks whose target had passed, by the list they stand in.
  private var overdue = InlineArray<16, Int>(repeating: 0)
  /// Every first response, in milliseconds, in any order; so are the other two.
  package var firstResponse: [Int64] = []
  package var nextReply: [Int64] = []
  package var resolution: [Int64] = []
  /// The tickets answered; one that was answered on several days stands in as many sheets.
  private var handledTickets: [HandledTickets.Packed] = []
  private let lists = Lists()
  /// By channel × 16 + priority.
  private var mixTable = Array(repeating: Mix(), count: 256)

  package init() {}

  /// How many entries there are of a measure; of `handled`, tickets once those were taken out.
  package subscript(_ measure: Measure) -> Int { counts[Int(measure.rawValue)] }

  /// Those that occur, by channel × 16 + priority.
  package var mixes: [Int: Mix] {
    var mixes: [Int: Mix] = [:]
    for (key, mix) in mixTable.enumerated() where mix.handled > 0 || mix.responses.count > 0 { mixes[key] = mix }
    return mixes
  }

  /// How many open clocks of a list had run over their target.
  package func overdue(_ measure: Measure) -> Int { overdue[Int(measure.rawValue)] }

  /// Adds an encoded sheet; false when the bytes are none.
  ///
  /// - Parameter now: A clock that still ran then is breached when its target had passed.
  package mutating func add(_ sheet: UnsafeBufferPointer<UInt8>, now: Instant) -> Bool {
    var scanner = SheetScanner(sheet)
    while let (code, count) = scanner.next() {
      let (measure, mix) = (Int(code.rawValue >> 8), Int(code.rawValue & 0xFF))
      guard measure < counts.count else { continue }
      counts[measure] += count
      if measure < overdue.count { addList(measure, mix, count, &scanner, now) }
    }
    return scanner.isWhole
  }

  /// Adds the values of a list that figures are made of and passes over any other.
  @inline(__always) private mutating func addList(
    _ measure: Int, _ mix: Int, _ count: Int, _ scanner: inout SheetScanner, _ now: Instant
  ) {
    switch measure {
    case lists.firstResponse:
      var sums = ResponseSums()
      scanner.values(count) { value in
        firstResponse.append(value)
        sums.add(value)
      }
      mixTable[mix].responses.add(sums)
    case lists.nextReply: scanner.values(count) { nextReply.append($0) }
    case lists.resolution: scanner.values(count) { resolution.append($0) }
    case lists.handled:
      mixTable[mix].handled += count
      scanner.values(count) { handledTickets.append(HandledTickets.pack($0, mix)) }
    case lists.open:
      var late = 0
      scanner.values(count) { if $0 < now.rawValue { late += 1 } }
      overdue[measure] += late
    default: scanner.skip(count)
    }
  }

  /// The numbers of lists, as their sections are found by.
  private struct Lists {
    let firstResponse = Int(Measure.firstResponse.rawValue)
    let nextReply = Int(Measure.nextReply.rawValue)
    let resolution = Int(Measure.resolution.rawValue)
    let handled = Int(Measure.handled.rawValue)
    let open = Int(Measure.firstResponseOpen.rawValue)...Int(Measure.resolutionOpen.rawValue)
  }

  /// Counts each ticket answered once and hands them out.
  package mutating func takeHandled() -> HandledTickets {
    let handled = HandledTickets(handledTickets)
    counts[Int(Measure.handled.rawValue)] = handled.count
    handledTickets = []
    return handled
  }

  /// Adds another tally whose tickets were taken out.
  package mutating func add(_ other: MonthTally, withDurations: Bool) {
    for index in counts.indices { counts[index] += other.counts[index] }
    for index in overdue.indices { overdue[index] += other.overdue[index] }
    for (key, mix) in other.mixTable.enumerated() { mixTable[key].add(mix) }
    guard withDurations else { return }
    firstResponse += other.firstResponse
    nextReply += other.nextReply
    resolution += other.resolution
  }
}

extension MonthTally.Mix {
  fileprivate mutating func add(_ other: Self) {
    handled += other.handled
    responses.add(other.responses)
  }
}
