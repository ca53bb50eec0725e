import Demo
import Kernel
import Testing

@Suite struct ConversationTests {
  private var tickets: [DemoTicket] { MadeTeam.full.tickets }

  @Test("a customer writes first, unless an agent began it")
  func whoBegins() {
    #expect(tickets.allSatisfy { $0.messages.first?.role == ($0.outbound ? .agent : .customer) })
    #expect(tickets.contains { $0.outbound })
  }

  @Test("messages are in the order of time, from the ticket's creation to the end of the last day")
  func order() {
    for ticket in tickets {
      let times = ticket.messages.map(\.at)
      #expect(times == times.sorted())
      #expect(times.first == ticket.created)
      #expect(times.allSatisfy { $0 < MadeTeam.end })
    }
  }

  @Test("a ticket's stamps agree with its messages")
  func stamps() {
    for ticket in tickets {
      let reply = ticket.messages.first { $0.role == .agent && $0.isPublic }?.at
      #expect(ticket.firstReply == (ticket.outbound ? nil : reply))
      if let solved = ticket.solved, let closed = ticket.closed { #expect(solved < closed) }
      #expect(ticket.updated >= ticket.created)
      #expect((ticket.solved != nil) == (ticket.status == .solved || ticket.status == .closed))
      #expect(ticket.csat == nil || ticket.solved != nil)
    }
  }

  @Test("every agent's message is by the ticket's agent, every customer's by its customer")
  func authors() {
    for ticket in tickets {
      let agent = MadeTeam.full.agents[ticket.agent].name
      #expect(ticket.messages.allSatisfy { $0.role != .agent || $0.author == agent })
      #expect(ticket.messages.allSatisfy { $0.role != .customer || $0.author == ticket.customer.key })
    }
  }

  @Test("there are private notes, robots and system lines, and only agents write in private")
  func roles() {
    let messages = tickets.flatMap(\.messages)
    #expect(messages.contains { $0.role == .robot } && messages.contains { $0.role == .system })
    #expect(messages.contains { !$0.isPublic })
    #expect(messages.allSatisfy { $0.isPublic || $0.role == .agent })
  }

  @Test("keys are unique and tickets stand in the order in which they began")
  func keys() {
    #expect(Set(tickets.map(\.key)).count == tickets.count)
    #expect(tickets.map(\.created) == tickets.map(\.created).sorted())
  }

  @Test("some tickets are still open on the last day, and fatal faults are rare but there")
  func leftovers() {
    #expect(tickets.contains { $0.status == .new } && tickets.contains { $0.status == .pending })
    let fatal = tickets.count { $0.fatal != nil }
    #expect((10...200).contains(fatal), "\(fatal)")
  }
}
