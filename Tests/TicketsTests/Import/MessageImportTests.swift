import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Importing messages")
struct MessageImportTests {
  private static let tickets = """
    ticket id,created at,agent,channel,first reply,status
    T1,2024-03-01 08:00,Ann,chat,2024-03-01 08:45,open
    T2,2024-03-01 09:00,Bob,chat,2024-03-01 09:01,open

    """
  private static let messages = """
    ticket,seq,author,role,public,at,body
    T1,1,Carol,customer,yes,2024-03-01 08:00,Where is my parcel?
    T1,2,Greeter,robot,yes,2024-03-01 08:00:16,A person will be with you.
    T1,3,Ann,agent,no,2024-03-01 08:05,asking the depot
    T1,4,Ann,agent,yes,2024-03-01 08:10,It is on its way.
    T1,5,Carol,customer,yes,2024-03-01 08:20,When will it come?
    T1,6,Carol,customer,yes,2024-03-01 08:25,Hello?
    T1,7,Ann,agent,yes,2024-03-01 08:40,Tomorrow.

    """

  private func imported(_ engine: Engine) async throws -> Importing {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.tickets)
    try await importing.messages(Self.messages)
    return importing
  }

  @Test(
    "given messages, the first response is the first public reply of a person, not the stamp",
    arguments: Engine.allCases)
  func firstResponse(engine: Engine) async throws {
    let importing = try await imported(engine)
    #expect(try await importing.minutes(.firstResponse, of: "T1") == [10])
  }

  @Test("a follow-up reply is measured from the oldest question without an answer", arguments: Engine.allCases)
  func nextReply(engine: Engine) async throws {
    let importing = try await imported(engine)
    #expect(try await importing.minutes(.nextReply, of: "T1") == [20])
  }

  @Test("a ticket without messages keeps its stamps", arguments: Engine.allCases)
  func stamps(engine: Engine) async throws {
    let importing = try await imported(engine)
    #expect(try await importing.minutes(.firstResponse, of: "T2") == [1])
  }

  @Test("facts and sheets agree with the tickets afterwards", arguments: Engine.allCases)
  func consistent(engine: Engine) async throws {
    let importing = try await imported(engine)
    #expect(try await importing.isConsistent())
  }

  @Test("given an author on the list of robots, when they reply as an agent, then it is no reply")
  func listedRobot() async throws {
    let importing = try await Importing()
    try await importing.tickets(Self.tickets)
    try await importing.messages(
      Self.messages.replacing("Greeter,robot", with: "Greeter,agent"),
      mapping: """
        kind: messages
        robots: [Greeter]
        columns: {ticket: ticket, seq: seq, author: author, role: role, public: public, at: at, body: body}
        """)
    #expect(try await importing.minutes(.firstResponse, of: "T1") == [10])
  }

  @Test("importing the same file twice changes nothing", arguments: Engine.allCases)
  func twice(engine: Engine) async throws {
    let importing = try await imported(engine)
    let again = try await importing.messages(Self.messages)
    #expect((again.wasKnown, again.unchanged, again.added, again.changed) == (true, 7, 0, 0))
  }

  @Test("a copy of the file under another name is known", arguments: Engine.allCases)
  func copy(engine: Engine) async throws {
    let importing = try await imported(engine)
    let again = try await importing.messages(Self.messages, name: "copy.csv")
    #expect((again.wasKnown, again.unchanged, again.added, again.changed) == (true, 7, 0, 0))
    #expect(try await importing.count("SELECT count(*) FROM import WHERE kind = 'messages'") == 1)
  }

  @Test("the same messages in another file are unchanged", arguments: Engine.allCases)
  func unchanged(engine: Engine) async throws {
    let importing = try await imported(engine)
    let again = try await importing.messages(Self.messages + "\n")
    #expect((again.wasKnown, again.unchanged, again.added, again.changed) == (false, 7, 0, 0))
  }

  @Test("given a changed body, only that message changes", arguments: Engine.allCases)
  func changedBody(engine: Engine) async throws {
    let importing = try await imported(engine)
    let again = try await importing.messages(Self.messages.replacing("Tomorrow.", with: "On Monday."))
    #expect((again.unchanged, again.added, again.changed) == (6, 0, 1))
  }

  @Test("given one changed body beside later messages, only that message changes", arguments: Engine.allCases)
  func changedBodyAmongNew(engine: Engine) async throws {
    let importing = try await imported(engine)
    let more = try await importing.messages(
      """
      ticket,seq,author,role,public,at,body
      T1,7,Ann,agent,yes,2024-03-01 08:40,On Monday.
      T1,8,Carol,customer,yes,2024-03-01 09:00,Thanks.

      """)
    #expect((more.unchanged, more.added, more.changed) == (0, 1, 1))
  }

  @Test("a column that stands twice is refused")
  func twins() async throws {
    let importing = try await Importing()
    try await importing.tickets(Self.tickets)
    await #expect {
      try await importing.messages("ticket,role,at,body,at\nT1,customer,2024-03-01 08:00,Hi,2024-03-01 09:00\n")
    } throws: {
      ($0 as? Problem)?.what == "The column “at” stands in the header more than once."
    }
  }

  @Test("given a changed time, the clocks follow", arguments: Engine.allCases)
  func changedTime(engine: Engine) async throws {
    let importing = try await imported(engine)
    try await importing.messages(Self.messages.replacing("08:40,Tomorrow", with: "08:50,Tomorrow"))
    #expect(try await importing.minutes(.nextReply, of: "T1") == [30])
    #expect(try await importing.isConsistent())
  }

  @Test("given later messages of a ticket in another file, both files count", arguments: Engine.allCases)
  func laterFile(engine: Engine) async throws {
    let importing = try await imported(engine)
    let more = try await importing.messages(
      """
      ticket,seq,author,role,public,at,body
      T1,9,Ann,agent,yes,2024-03-01 09:30,You are welcome.
      T1,8,Carol,customer,yes,2024-03-01 09:00,Thanks. And the invoice?

      """)
    #expect(more.added == 2)
    #expect(try await importing.minutes(.nextReply, of: "T1") == [20, 30])
  }

  @Test("a message of an unknown ticket is rejected with its line and number")
  func unknownTicket() async throws {
    let importing = try await Importing()
    try await importing.tickets(Self.tickets)
    let summary = try await importing.messages(Self.messages + "T9,1,Eve,customer,yes,2024-03-01 10:00,Hi\n")
    #expect(
      summary.rejections == [Rejection(line: 9, column: "ticket", value: "T9", reason: .unknownTicket)])
    #expect((summary.rows, summary.added) == (8, 7))
  }

  @Test("given rejected messages, when their ticket has come, then the same file brings them")
  func ticketComesLater() async throws {
    let importing = try await Importing()
    try await importing.tickets(Self.tickets)
    let file = Self.messages + "T9,1,Eve,customer,yes,2024-03-01 10:00,Hi\n"
    try await importing.messages(file)
    try await importing.tickets("ticket id,created at\nT9,2024-03-01 10:00\n", name: "later.csv")
    let again = try await importing.messages(file)
    #expect((again.added, again.unchanged, again.rejected) == (1, 7, 0))
  }

  @Test("messages before any ticket are refused as a whole")
  func noTickets() async throws {
    let importing = try await Importing()
    await #expect {
      try await importing.messages(Self.messages)
    } throws: {
      ($0 as? Problem)?.what == "There are no tickets from “export” that these messages could belong to."
    }
  }

  @Test("Chinese headers and words need no mapping", arguments: Engine.allCases)
  func chinese(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.tickets)
    let summary = try await importing.messages(
      """
      工单号,序号,发送人,角色,是否公开,发送时间,内容
      T1,1,王女士,客户,是,2024-03-01 08:00,我的快递到哪里了？
      T1,2,小助手,机器人,是,2024-03-01 08:01,请稍候
      T1,3,李梅,客服,否,2024-03-01 08:02,查询中
      T1,4,李梅,客服,是,2024-03-01 08:07,明天送到

      """)
    #expect((summary.added, summary.unusedColumns) == (4, []))
    #expect(try await importing.minutes(.firstResponse, of: "T1") == [7])
  }

  @Test("without sequence numbers, time and then the order in the file count")
  func withoutSequence() async throws {
    let importing = try await Importing()
    try await importing.tickets(Self.tickets)
    let file = """
      ticket,author,role,at,body
      T1,Ann,agent,2024-03-01 08:10,b
      T1,Carol,customer,2024-03-01 08:00,a
      T1,Ann,agent,2024-03-01 08:10,c

      """
    #expect(try await importing.messages(file).added == 3)
    #expect(try await importing.messages(file + "\n").unchanged == 3)
    #expect(try await importing.minutes(.firstResponse, of: "T1") == [10])
  }

  @Test("an author who writes as customer and as agent in one ticket is counted")
  func roleSwitch() async throws {
    let importing = try await Importing()
    try await importing.tickets(Self.tickets)
    let summary = try await importing.messages(
      Self.messages.replacing("T1,5,Carol,customer", with: "T1,5,Ann,customer"))
    #expect(summary.warnings == [.roleSwitch: 1])
  }

  @Test("text of question marks is counted as damaged")
  func damaged() async throws {
    let importing = try await Importing()
    try await importing.tickets(Self.tickets)
    let summary = try await importing.messages(Self.messages.replacing("Tomorrow.", with: "Tomorrow ????"))
    #expect(summary.warnings == [.damagedText: 1])
  }

  @Test("office hours are a matter of tickets, not of messages")
  func noHours() async throws {
    let importing = try await Importing()
    try await importing.tickets(Self.tickets)
    let rows = (10..<90).map { "T1,\($0),Carol,customer,yes,2024-03-01 08:\($0 % 50 + 10),Hi\n" }.joined()
    #expect(try await importing.messages(Self.messages + rows).warnings == [:])
  }

  @Test("a dry run stores nothing", arguments: Engine.allCases)
  func dryRun(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.tickets)
    let summary = try await importing.messages(Self.messages, dryRun: true)
    #expect(summary.added == 7)
    #expect(try await importing.count("SELECT count(*) FROM message") == 0)
  }

  @Test(
    "a bad row is rejected with line, column, value and reason",
    arguments: [
      (",1,Eve,customer,yes,2024-03-01 10:00,Hi", Rejection(line: 9, column: "ticket", value: "", reason: .missing)),
      ("T1,x,Eve,customer,yes,2024-03-01 10:00,Hi", Rejection(line: 9, column: "seq", value: "x", reason: .badNumber)),
      (
        "T1,9,Eve,boss,yes,2024-03-01 10:00,Hi",
        Rejection(line: 9, column: "role", value: "boss", reason: .unknownValue)
      ),
      (
        "T1,9,,agent,yes,2024-03-01 10:00,Hi",
        Rejection(line: 9, column: "author", value: "", reason: .answeredByNobody)
      ),
      ("T1,9,Eve,agent,so,2024-03-01 10:00,Hi", Rejection(line: 9, column: "public", value: "so", reason: .notYesOrNo)),
      ("T1,9,Eve,agent,yes,soon,Hi", Rejection(line: 9, column: "at", value: "soon", reason: .badTime)),
      ("T1,9,Eve,agent,yes", Rejection(line: 9, column: "", value: "", reason: .tooFewFields)),
    ])
  func rejected(row: String, rejection: Rejection) async throws {
    let importing = try await Importing()
    try await importing.tickets(Self.tickets)
    #expect(try await importing.messages(Self.messages + row + "\n").rejections == [rejection])
  }
}
