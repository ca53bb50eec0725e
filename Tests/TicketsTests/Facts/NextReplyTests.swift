import Kernel
import Testing

@testable import Tickets

@Suite("Definition 2: next-reply intervals")
struct NextReplyTests {
  private func turns(_ timeline: Timeline) -> [Clock] {
    Given.clocks(timeline).filter { $0.kind == .nextReply }
  }

  @Test("given several messages and several replies, when turns are cut, then the oldest message and first reply count")
  func oneTurn() {
    let talk = Given.talk([
      Given.message(0, .customer), Given.message(1, .agent, agent: 1), Given.message(10, .customer),
      Given.message(12, .customer), Given.message(17, .agent, agent: 2), Given.message(18, .agent, agent: 1),
    ])
    #expect(turns(talk).map(\.turn) == [1])
    #expect(turns(talk).map(\.elapsed) == [minutes(7)])
    #expect(turns(talk).map(\.agentID) == [2])
  }

  @Test("given a question solved in silence, when turns are cut, then it is closed unanswered and has no interval")
  func closedUnanswered() {
    let talk = Given.talk(
      [
        Given.message(0, .customer), Given.message(1, .agent), Given.message(10, .customer),
        Given.message(30, .customer), Given.message(33, .agent),
      ], statuses: [(20, .solved), (30, .open)])
    #expect(turns(talk).map(\.outcome) == [.closedUnanswered, .none])
    #expect(turns(talk).map(\.elapsed) == [nil, minutes(3)])
    #expect(turns(talk).map(\.endedAt) == [Given.at(20), Given.at(33)])
  }

  @Test("given a reply and a solve at one instant, when turns are cut, then the reply came first")
  func replyAndSolve() {
    let talk = Given.talk(
      [Given.message(0, .customer), Given.message(1, .agent), Given.message(10, .customer), Given.message(20, .agent)],
      status: .solved, statuses: [(20, .solved)])
    #expect(turns(talk).map(\.elapsed) == [minutes(10)])
  }

  @Test("given thanks after the solve that nobody answers, when turns are cut, then they are closed unanswered")
  func thanks() {
    let talk = Given.talk(
      [Given.message(0, .customer), Given.message(1, .agent), Given.message(30, .customer)], status: .solved,
      solved: Given.at(20))
    #expect(turns(talk).map(\.outcome) == [.closedUnanswered])
    #expect(turns(talk).map(\.endedAt) == [Given.at(30)])
  }

  @Test("given a question without an answer, when turns are cut, then the last is open and the assignee's")
  func openTurn() {
    let talk = Given.talk([Given.message(0, .customer), Given.message(1, .agent), Given.message(10, .customer)])
    #expect(turns(talk).map(\.outcome) == [.open])
    #expect(turns(talk).map(\.agentID) == [9])
  }

  @Test("given messages out of order, when turns are cut, then time rules, and the sequence where times are equal")
  func order() {
    let talk = Given.talk([
      Given.message(15, .agent), Given.message(0, .customer), Given.message(10, .customer), Given.message(2, .agent),
      Given.message(15, .customer),
    ])
    #expect(turns(talk).map(\.elapsed) == [minutes(5), nil])
  }
}
