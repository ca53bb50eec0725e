import Testing

@testable import Tickets

struct HandledTicketsTests {
  @Test("Given tickets answered on several days, each counts once and keeps its mix")
  func once() {
    let tickets: [Int64] = (0..<1000).map { $0 * 37 }
    let handled = HandledTickets((tickets + tickets.reversed()).map { HandledTickets.pack($0, Int($0 % 256)) })

    #expect(handled.count == 1000)
    #expect(tickets.allSatisfy { handled[$0] == Int($0 % 256) })
    #expect(tickets.allSatisfy { handled[$0 + 1] == nil })
  }

  @Test("Given no ticket, none is found")
  func none() {
    let handled = HandledTickets([])

    #expect(handled.count == 0)
    #expect(handled[0] == nil)
  }
}
