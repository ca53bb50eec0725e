import Kernel
import Testing

@testable import Tickets

@Suite("Numbering messages")
struct MessageNumbersTests {
  @Test("messages of one ticket and instant count up; another ticket and another instant begin anew")
  func counts() {
    var numbers = MessageNumbers()
    let asked: [(Int64, Int64)] = [(1, 5), (1, 5), (2, 5), (1, 6), (1, 5)]
    #expect(
      asked.map { numbers.next(Ticket.ID($0.0), at: Instant($0.1)) } == [5000, 5001, 5000, 6000, 5002])
  }

  @Test("given more messages than the table began with, when it grows, then counts go on")
  func growth() {
    var numbers = MessageNumbers()
    for ticket in 1...20_000 { _ = numbers.next(Ticket.ID(Int64(ticket)), at: Instant(7)) }
    #expect((1...20_000).allSatisfy { numbers.next(Ticket.ID(Int64($0)), at: Instant(7)) == 7001 })
  }

  @Test("given more than a thousand messages in a millisecond, then the rest share the last number")
  func limit() {
    var numbers = MessageNumbers()
    let all = (0..<1100).map { _ in numbers.next(Ticket.ID(1), at: Instant(1)) }
    #expect(all.last == 1999)
  }
}
