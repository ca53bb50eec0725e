import Kernel
import Testing

@testable import Tickets

@Suite("Definition 1: first response")
struct FirstResponseTests {
  @Test("given two messages before a reply, when it is measured, then it runs from the first one")
  func fromFirstMessage() {
    let talk = Given.talk([
      Given.message(0, .customer), Given.message(5, .customer), Given.message(12, .agent, agent: 3),
    ])
    let clock = Given.clock(.firstResponse, talk)
    #expect(clock?.elapsed == minutes(12))
    #expect(clock?.agentID == 3)
  }

  @Test("given a robot, a note and a system line, when it is measured, then none of them is a reply")
  func robotsNeverReply() {
    // A bot greets after 7 s, hands over, an agent writes a note, a rule sends a message; a person answers after 600 s.
    let start = Instant(1_700_000_000_000)
    let messages = [
      Timeline.Message(at: start, role: .customer),
      Timeline.Message(at: start + 1000, role: .system),
      Timeline.Message(at: start + 7000, role: .robot),
      Timeline.Message(at: start + 197_000, role: .agent, isPublic: false, agentID: 1),
      Timeline.Message(at: start + 297_000, role: .robot),
      Timeline.Message(at: start + 600_000, role: .agent, agentID: 1),
      // A reaction and a survey answer are not public messages.
      Timeline.Message(at: start + 797_000, role: .customer, isPublic: false),
      Timeline.Message(at: start + 2_797_000, role: .customer, isPublic: false),
    ]
    let clocks = Given.clocks(Timeline(created: start, status: .open, messages: messages))
    #expect(clocks.map(\.kind) == [.firstResponse, .resolution])
    #expect(clocks.first?.elapsed == 600_000)
  }

  @Test(
    "given a hand-off, when the standard starts there, then the clock does",
    arguments: [(FirstResponseStart.customer, minutes(30)), (.handOff, minutes(10))])
  func handOff(_ start: FirstResponseStart, _ expected: Milliseconds) {
    var talk = Given.talk([Given.message(0, .customer), Given.message(30, .agent)])
    talk.handOff = Given.at(20)
    #expect(Given.clock(.firstResponse, talk, Given.standard(from: start))?.elapsed == expected)
    let stamps = Timeline(created: Given.at(0), status: .open, handOff: Given.at(20), firstReply: Given.at(30))
    #expect(Given.clock(.firstResponse, stamps, Given.standard(from: start))?.elapsed == expected)
  }

  @Test("given a hand-off after the reply, when it is measured, then it runs from the message")
  func handOffAfterReply() {
    let stamps = Timeline(created: Given.at(0), status: .open, handOff: Given.at(40), firstReply: Given.at(30))
    #expect(Given.clock(.firstResponse, stamps, Given.standard(from: .handOff))?.elapsed == minutes(30))
  }

  @Test("given a ticket that an agent started, when it is measured, then it has no first response")
  func outbound() {
    let talk = Given.talk([
      Given.message(0, .agent), Given.message(10, .customer), Given.message(14, .agent, agent: 2),
    ])
    let clocks = Given.clocks(talk)
    #expect(clocks.map(\.kind) == [.nextReply, .resolution])
    #expect(clocks.first?.turn == 1)
    #expect(clocks.first?.elapsed == minutes(4))
    let flagged = Timeline(created: Given.at(0), status: .open, isOutbound: true, firstReply: Given.at(3))
    #expect(Given.clocks(flagged).map(\.kind) == [.resolution])
  }

  @Test("given no reply yet, when it is measured, then the clock is open and has no duration")
  func noReply() {
    for timeline in [Given.talk([Given.message(0, .customer)]), Timeline(created: Given.at(0), status: .open)] {
      let clock = Given.clock(.firstResponse, timeline)
      #expect(clock?.outcome == .open)
      #expect(clock?.elapsed == nil)
    }
  }

  @Test("given a ticket closed without any reply, when it is measured, then it is closed unanswered")
  func closedWithoutReply() {
    let talk = Given.talk([Given.message(0, .customer)], status: .closed, solved: Given.at(8))
    let stamps = Timeline(created: Given.at(0), status: .closed, solved: Given.at(8))
    for timeline in [talk, stamps] {
      let clock = Given.clock(.firstResponse, timeline, Given.standard(first: 5))
      #expect(clock?.outcome == .closedUnanswered)
      #expect(clock?.endedAt == Given.at(8))
      #expect(clock?.elapsed == nil)
    }
  }

  @Test("given a reply before the creation, when it is measured, then the clock is invalid and has no duration")
  func replyBeforeCreation() {
    let stamps = Timeline(created: Given.at(10), status: .open, firstReply: Given.at(5))
    let (clocks, warnings) = ResponseClocks(StandardTimeline(Given.standard(first: 5))).measure(stamps)
    #expect(clocks.first?.outcome == .invalid)
    #expect(clocks.first?.elapsed == nil)
    #expect(warnings == .replyBeforeCreation)
  }

  @Test("given a ticket solved before its first reply, when it comes back, then the wait runs on to the reply")
  func solvedBeforeReply() {
    // As in a helpdesk's sandbox: solved after 7,292 minutes, reopened, first reply after 97,667.
    let talk = Given.talk(
      [Given.message(0, .customer), Given.message(97_667, .agent, agent: 1)],
      statuses: [(7292, .solved), (7300, .open)])
    let (clocks, warnings) = ResponseClocks(StandardTimeline(Given.standard())).measure(talk)
    #expect(clocks.first?.elapsed == minutes(97_667))
    #expect(StatusHistory(talk).firstResolution == minutes(7292))
    #expect(StatusHistory(talk).fullResolution == nil)
    #expect(warnings == .solvedBeforeReply)
  }

  @Test("given messages of robots only, when it is measured, then the stamps are")
  func silent() {
    var talk = Given.talk([Given.message(0, .robot)])
    talk.firstReply = Given.at(6)
    #expect(Given.clock(.firstResponse, talk)?.elapsed == minutes(6))
  }

  @Test(
    "given a ticket that is left out of every figure, when it is measured, then it has no clocks",
    arguments: [Exclusion.merged, .spam, .deleted])
  func excluded(_ exclusion: Exclusion) {
    let timeline = Timeline(created: Given.at(0), status: .open, exclusion: exclusion, firstReply: Given.at(1))
    #expect(Given.clocks(timeline) == [])
  }
}
