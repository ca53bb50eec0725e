internal import Kernel
internal import Tickets

/// What an agent's day sheets of a month add up to, made in one pass over their bytes.
struct MonthTally: Sendable {
  /// The cases of one channel and priority.
  struct Mix: Sendable {
    var handled = 0
    var responses = 0
    /// Of the first responses, in milliseconds.
    var sum = 0.0
    var sumOfSquares = 0.0
  }

  private var counts = [Int](repeating: 0, count: 36)
  /// Open clocks whose target had passed, by the list they stand in.
  private var overdue = [Int](repeating: 0, count: 16)
  var firstResponse: [Int64] = []
  var nextReply: [Int64] = []
  var resolution: [Int64] = []
  /// The tickets answered; one that was answered on several days stands in as many sheets.
  private var handledTickets: [HandledTickets.Packed] = []
  /// By channel × 16 + priority.
  private var mixTable = Array(repeating: Mix(), count: 256)

  subscript(_ measure: Measure) -> Int { counts[Int(measure.rawValue)] }

  /// Those that occur, by channel × 16 + priority.
  var mixes: [Int: Mix] {
    var mixes: [Int: Mix] = [:]
    for (key, mix) in mixTable.enumerated() where mix.handled > 0 || mix.responses > 0 { mixes[key] = mix }
    return mixes
  }

  func attainment(_ kind: ClockKind) -> Attainment {
    let measures = ClockMeasures(kind)
    let late = overdue[Int(measures.open.rawValue)]
    return Attainment(
      met: self[measures.met], breached: self[measures.breached] + late, stillOpen: late,
      pending: self[measures.open] - late, withoutTarget: self[measures.withoutTarget])
  }

  /// Adds an encoded sheet; false when the bytes are none.
  ///
  /// - Parameter now: A clock that still ran then is breached when its target had passed.
  mutating func add(_ sheet: [UInt8], now: Instant) -> Bool {
    // Measures by their numbers: comparing the cases themselves costs more than everything else done for a value.
    var (measure, key) = (UInt8.max, 0)
    var mix = Mix()
    let whole = DaySheet.read(sheet) { code, count in
      if mix.responses > 0 {
        mixTable[key].add(mix)
        mix = Mix()
      }
      measure = UInt8(truncatingIfNeeded: code.rawValue >> 8)
      key = Int(code.rawValue & 0xFF)
      guard measure < counts.count else { return }
      counts[Int(measure)] += count
      if measure == Measure.handled.rawValue { mixTable[key].handled += count }
    } value: { value in
      switch measure {
      case Measure.firstResponse.rawValue:
        firstResponse.append(value)
        let number = Double(value)
        mix.responses += 1
        mix.sum += number
        mix.sumOfSquares += number * number
      case Measure.nextReply.rawValue: nextReply.append(value)
      case Measure.resolution.rawValue: resolution.append(value)
      case Measure.handled.rawValue: handledTickets.append(HandledTickets.pack(value, key))
      case Measure.firstResponseOpen.rawValue...Measure.resolutionOpen.rawValue:
        if value < now.rawValue { overdue[Int(measure)] += 1 }
      default: break
      }
    }
    if mix.responses > 0 { mixTable[key].add(mix) }
    return whole
  }

  /// Counts each ticket answered once and hands them out.
  mutating func takeHandled() -> HandledTickets {
    let handled = HandledTickets(handledTickets)
    counts[Int(Measure.handled.rawValue)] = handled.count
    handledTickets = []
    return handled
  }

  /// Adds the counts and mixes of another tally, not its durations.
  mutating func addCounts(of other: MonthTally) {
    for index in counts.indices { counts[index] += other.counts[index] }
    for index in overdue.indices { overdue[index] += other.overdue[index] }
    for (key, mix) in other.mixTable.enumerated() { mixTable[key].add(mix) }
  }
}

extension MonthTally.Mix {
  fileprivate mutating func add(_ other: Self) {
    handled += other.handled
    responses += other.responses
    sum += other.sum
    sumOfSquares += other.sumOfSquares
  }
}
