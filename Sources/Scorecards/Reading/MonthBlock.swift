internal import Kernel
internal import Quality
internal import Store

/// The sheets of some agents' month as they are stored, laid end to end, so that another thread can read them.
struct MonthBlock: Sendable {
  private(set) var daySheets = Sheets(bytes: 1 << 19)
  private(set) var reviewSheets = Sheets(bytes: 1 << 16)

  /// Reads the month of the agents with ids in that range.
  init(_ month: Month, agents: ClosedRange<Int64>, _ connection: any Connection) throws {
    try connection.forEach(
      """
      SELECT agent_id, sheet FROM day_sheet
      WHERE day IN \(list: month.days) AND agent_id BETWEEN \(agents.lowerBound) AND \(agents.upperBound)
      """
    ) { row in try row.withBytes(1) { daySheets.append($0, of: try row.get(0)) } }
    try ReviewSheets(connection).forEach(in: month.days, agents: agents) { reviewSheets.append($1, of: $0) }
  }

  /// Sheets end to end, by their positions.
  struct Sheets: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// Whose they are.
    private(set) var agents: [Int64] = []

    /// None yet, with room for so many bytes: memory that is not used costs nothing, growing would copy.
    init(bytes capacity: Int) {
      bytes.reserveCapacity(capacity)
    }

    mutating func append(_ sheet: UnsafeBufferPointer<UInt8>, of agent: Int64) {
      bytes.append(contentsOf: sheet)
      ends.append(bytes.count)
      agents.append(agent)
    }

    func with<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
      try bytes.withUnsafeBufferPointer {
        try body(UnsafeBufferPointer(rebasing: $0[(index == 0 ? 0 : ends[index - 1])..<ends[index]]))
      }
    }
  }
}
