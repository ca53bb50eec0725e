import Content
import Foundation
import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Proposing a mapping")
struct ProposalTests {
  private func propose(
    _ text: String, kind: ImportKind = .tickets, language: Language = .en
  ) throws -> String {
    let path = try TemporaryFolder().write(text, to: "export.csv")
    return try MappingProposal(path: path, kind: kind, language: language).text
  }

  private func mapping(_ text: String) throws -> Mapping {
    try Mapping.read(try YAML.parse(bytes: Array(text.utf8), file: "proposal.yaml"))
  }

  private static let chinese = """
    工单编号,创建时间,首次响应时间,解决时间,客服姓名,渠道,状态,满意度,备注
    A1,2023/3/1 8:00,2023/3/1 8:10,2023/3/1 9:00,李梅,在线,已解决,满意,无
    A2,2023/3/1 9:00,2023/3/1 9:05,,王强,电话,待办,,无
    A3,2023/3/1 10:00,,,王强,神秘,处理中,不满意,无

    """

  @Test("one odd value among few rows hides no column of times")
  func oddTime() throws {
    let text = try propose("ticket id,created at,agent\nA1,2023-03-01 8:00,Ann\nA2,2023-03-01 9:00,Ann\nA3,soon,Ann\n")
    #expect(text.contains("  created_at: created at"))
  }

  @Test("a Chinese export is proposed with its words, and unknown words stand as questions")
  func chineseExport() throws {
    let text = try propose(Self.chinese)
    #expect(text.contains("  external_id: 工单编号"))
    #expect(text.contains("      已解决: solved"))
    #expect(text.contains("      # ? 神秘:"))
    #expect(text.contains("      # ? 待办:"))
    #expect(text.contains("  - 备注"))
  }

  @Test("given a column of unknown words alone, then its questions can be answered by taking the comment marks away")
  func answered() throws {
    let text = try propose(
      Self.chinese.replacing("在线", with: "甲").replacing("电话", with: "乙").replacing("神秘", with: "丙"))
    #expect(text.contains("    # values:\n"))
    let answered = text.replacing("    # values:\n", with: "    values:\n").replacing("# ? 甲:", with: "甲: chat")
    #expect(try mapping(answered).columns[.channel]?.values == ["甲": "chat"])
  }

  @Test("the comments come in the language asked for")
  func language() throws {
    #expect(try propose(Self.chinese, language: .zh).contains("时间未注明时区"))
    #expect(try propose(Self.chinese, language: .en).contains("do not say in which zone"))
  }

  @Test("a proposal imports as it stands where the guesses are certain", arguments: Engine.allCases)
  func importsAsItIs(engine: Engine) async throws {
    let importing = try await Importing(engine)
    let text = """
      Ticket No,Opened on,First response (min),Agent name,Channel,Status,Rating
      A1,13/03/2023 08:00,10,Ann,Chat,Closed,5
      A2,01/03/2023 09:00,2.5,Bob,Phone,Open,

      """
    let summary = try await importing.tickets(text, mapping: try propose(text))
    #expect((summary.added, summary.rejected, summary.warnings) == (2, 0, [:]))
    #expect(try await importing.minutes(.firstResponse, of: "A2") == [2.5])
    #expect(
      try await importing.count("SELECT created_at FROM ticket WHERE external_id = 'A2'")
        == Int(try utc("2023-03-01T01:00:00Z").rawValue))
  }

  @Test(
    "day and month are told apart by the whole column",
    arguments: [
      ("13/01/2023 08:00", "dd/MM/yyyy HH:mm", "day first"), ("01/13/2023 08:00", "MM/dd/yyyy HH:mm", "month first"),
      ("01/12/2023 08:00", "dd/MM/yyyy HH:mm", "? No day above 12"),
    ])
  func order(last: String, pattern: String, comment: String) throws {
    let rows = (1...2500).map { "A\($0),01/02/2023 08:00\n" }.joined()
    let text = try propose("ticket id,created at\n\(rows)A0,\(last)\n")
    #expect(try mapping(text).columns[.createdAt]?.format?.pattern == pattern)
    #expect(text.contains(comment))
  }

  @Test("given a table with id and external_id, as Zendesk's, then the id is the ticket's number")
  func ownID() async throws {
    let text = "id,external_id,created_at,assignee_id\n35436,,2023-01-01 08:00,9001\n35437,x7,2023-01-01 09:00,9001\n"
    #expect(try mapping(try propose(text)).columns[.externalID]?.header == "id")
    #expect(try await Importing().tickets(text).added == 2)
  }

  @Test("given words and times that come late in a long file, then they are counted and decide all the same")
  func wholeColumn() throws {
    let rows = (0..<2500).map { "A\($0),2023-01-01 08:00,,电话,\n" }.joined()
    let late = (0..<9).map { "B\($0),2023-01-01 08:00,\(13 + $0)/01/2023 09:00,飞鸽,投诉\n" }.joined()
    let text = try propose("工单号,创建时间,解决时间,渠道,问题分类\n\(rows)\(late)")
    #expect(try mapping(text).columns[.solvedAt]?.format?.pattern == "dd/MM/yyyy HH:mm")
    #expect(text.contains("      电话: phone  # 2500\n"))
    #expect(text.contains("      # ? 飞鸽:   # 9\n"))
    #expect(text.contains("      投诉: complaint  # 9\n"))
  }

  @Test("given categories, then each stands with its count and can be renamed or joined", arguments: Engine.allCases)
  func categories(engine: Engine) async throws {
    let text = "工单号,创建时间,问题分类\nA1,2023-01-01 08:00,物流慢\nA2,2023-01-01 09:00,快递慢\nA3,2023-01-01 09:00,客诉\n"
    let proposal = try propose(text)
    #expect(proposal.contains("      客诉: complaint  # 1\n"))

    let importing = try await Importing(engine)
    try await importing.tickets(text, mapping: proposal.replacing("快递慢: 快递慢", with: "快递慢: 物流慢"))

    let found = try await importing.database.read { connection in
      try connection.rows("SELECT category, count(*) FROM ticket GROUP BY category ORDER BY 1") {
        "\(try $0.get(0, as: String.self)) \(try $0.get(1, as: Int.self))"
      }
    }
    #expect(found == ["complaint 1", "物流慢 2"])
  }

  @Test("given a column of which a few values are no times, then their number is told")
  func unread() throws {
    let rows = (10...59).map { "A\($0),2023-01-01 08:\($0)\n" }.joined()
    let text = try propose("ticket id,created at\n\(rows)A0,soon\n")
    #expect(text.contains("  # ! 1 of 51 values cannot be read so.\n"))
  }

  @Test(
    "the unit of a duration stands in its header",
    arguments: [
      ("first reply (min)", 60_000), ("First response hrs", 3_600_000), ("首次响应时长（秒）", 1000), ("首次响应(分钟)", 60_000),
    ] as [(String, Milliseconds)])
  func units(header: String, unit: Milliseconds) throws {
    let text = try propose("ticket id,created at,\(header)\nA1,2023-01-01 08:00,12\nA2,2023-01-01 08:00,7\n")
    #expect(try mapping(text).columns[.firstReplyAt]?.unit == unit)
  }

  @Test("date and time in two columns become one point in time")
  func twoColumns() throws {
    let text = try propose("call id,agent,date,time\nC1,Ann,2023-01-01,08:00:10\nC2,Ann,2023-01-01,09:00:10\n")
    let created = try #require(try mapping(text).columns[.createdAt])
    #expect((created.header, created.timeHeader) == ("date", "time"))
  }

  @Test("the busiest hours stand beside the question of the zone")
  func hours() throws {
    let rows = (0..<9).map { "A\($0),2023-01-01 0\($0):30\n" }.joined()
    let text = try propose("ticket id,created at\n\(rows)A9,2023-01-01 08:30\n")
    #expect(text.contains("#     08–10  ██████████████████████████████ 2"))
  }

  @Test("an event log is proposed as one, with its activities")
  func events() async throws {
    let text = """
      concept:name,org:resource,time:timestamp,case:concept:name
      Take in charge ticket,Al,2010-07-01 10:00:00+00:00,C1
      Resolve ticket,Al,2010-07-01 11:00:00+00:00,C1
      Dance,Al,2010-07-01 11:00:00+00:00,C2

      """
    let proposal = try propose(text)
    #expect(proposal.contains("  Dance: none  # ? 1"))
    let importing = try await Importing()
    let summary = try await importing.tickets(text, mapping: proposal)
    #expect((summary.added, summary.rejected) == (2, 0))
  }

  @Test("messages are proposed with what their roles mean")
  func messages() throws {
    let text = try propose(
      "工单号,序号,发送人,角色,时间,内容\nT1,1,王,客户,2023-01-01 08:00,a\nT1,2,李,店员,2023-01-01 08:01,b\n", kind: .messages)
    #expect(text.contains("      客户: customer"))
    #expect(text.contains("      # ? 店员:"))
    #expect(try MessageMapping.read(try YAML.parse(bytes: Array(text.utf8), file: "p.yaml")).columns.count == 6)
  }

  @Test(
    "headers and words that YAML would misread are quoted", arguments: ["a: b", "#x", "yes", "\"q\"", "- c", "a\tb"])
  func quoting(header: String) throws {
    let quoted = header.contains("\"") ? "\"\(header.replacing("\"", with: "\"\""))\"" : header
    let text = try propose("ticket id,created at,\(quoted)\nA1,2023-01-01 08:00,x\n")
    #expect(try mapping(text).ignored == [header])
  }

  @Test(
    "the proposals for the exports beside the project import",
    .enabled(if: SharedData.isPresent, "the folder shared/data does not lie beside the project"),
    arguments: [
      ("tech_support_2330.csv", 2330), ("tech_support_2330.xlsx", 2330), ("pwc_call_centre_5000.csv", 5000),
      ("synthetic_travel_tickets_5000.csv", 5000), ("italian_helpdesk_events.csv", 4580),
    ])
  func knownExports(file: String, tickets: Int) async throws {
    let path = SharedData.path(file)
    let proposal = try MappingProposal(path: path, language: .zh).text
    let summary = try await Importing().tickets(at: path, mapping: proposal)
    #expect((summary.added, summary.rejected) == (tickets, 0))
  }
}
