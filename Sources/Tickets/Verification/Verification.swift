package import Kernel
import People
package import Store

/// Recomputes facts and day sheets from the tickets and compares them with what is stored.
package struct Verification {
  /// What was gone through and what did not agree.
  package struct Report: Sendable, Equatable {
    package var tickets = 0
    package var facts = 0
    package var sheets = 0
    /// One sentence a difference, the first 1,000.
    package var differences: [Sentence] = []
    package var differenceCount = 0

    /// Adds a difference.
    package mutating func note(_ difference: Sentence) {
      differenceCount += 1
      if differences.count < 1000 { differences.append(difference) }
    }
  }

  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Goes through every ticket; changes nothing.
  ///
  /// Another thread recomputes while this one reads on. Memory does not grow with the tickets, only with the sheets.
  package func run() throws -> Report {
    let keeper = try FactKeeper(connection)
    let sources = try TellingSources(connection).names()
    let thread = FoldingThread(TicketCheck(keeper.clocks, keeper.contributions, sources: sources)) { $0.add($1) }
    var blocks = TicketBlocks(connection)
    while let block = try blocks.next() { thread.add(.tickets(block)) }
    var sheets = SheetBlocks(connection)
    while let block = try sheets.next() { thread.add(.sheets(block)) }
    return thread.finish().finished()
  }

  /// Throws all facts and sheets away and makes them anew from the tickets.
  package func repair() throws {
    try connection.cachingMore { try makeAll() }
  }

  private func makeAll() throws {
    for table in ["day_sheet", "response_month"] { try connection.execute("DELETE FROM \(unescaped: table)") }
    try TellingSources(connection).settleAll()
    var keeper = try FactKeeper(connection)
    var blocks = TicketBlocks(connection)
    try blocks.visit { ticket, messages, _ in _ = try keeper.add(ticket, messages: messages) }
    try keeper.finish()
  }
}
