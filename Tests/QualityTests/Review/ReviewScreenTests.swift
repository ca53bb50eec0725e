import Kernel
import Testing
import Tickets

@testable import Quality

@Suite("The reviewer's screen")
struct ReviewScreenTests {
  private func screen(_ keys: String, _ language: Language, width: Int = 80, height: Int = 24) throws -> [String] {
    var given = try MadeSession()
    given.press(keys)
    return ReviewScreen(given.session, language: language, width: width, height: height).lines.map { line in
      var text = line.text
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  @Test("in Chinese it shows head, clocks, conversation and the first criterion with all anchors")
  func chinese() throws {
    let expected = """
      T-1001  在线聊天 · 投诉 · 紧急 · VIP                            2023-03-01  0:00
      退款一直没到
      首响 ✓ 4分 / 10分   解决 ✗ 3时 / 2时
      ────────────────────────────────────────────────────────────────────────────────
       1 客户 16:40 2023-03-01  退款说好三天，现在一周了还没到，你们到底管不管？
       2 机器人 16:40 +2秒  您好，正在为您转接人工客服。
       3 客服 16:44 +3分  您好，让您久等了。我查到款项被银行退回，今天下午五点前会重
         新打款！请留意短信。
       4 客服 [内部] 16:45 +1分  财务确认已重打
       5 客户 18:15 +1时30分  Arrived, thanks





      ────────────────────────────────────────────────────────────────────────────────
      响应及时性 3  问题解决度 ·  身份核实 ·  汇总
      看是否解决
       5 一次解决
       4 追问后解决
       3 漏了一项
       2 临时办法
       1 没有解决
      1-5 打分 0 不适用 c 评语 e 证据 r 根因 x 致命 b 返回 u 撤销 s 跳过 ? q
      """

    #expect(try screen("", .zh).joined(separator: "\n") == expected)
  }

  @Test("in English it shows the same, after one criterion")
  func english() throws {
    let expected = """
      T-1001  chat · complaint · urgent · VIP                         2023-03-01  0:00
      退款一直没到
      first response ✓ 4 min / 10 min   resolution ✗ 3 h / 2 h
      ────────────────────────────────────────────────────────────────────────────────
       1 customer 16:40 2023-03-01  退款说好三天，现在一周了还没到，你们到底管不管？
       2 robot 16:40 +2 s  您好，正在为您转接人工客服。
       3 agent 16:44 +3 min  您好，让您久等了。我查到款项被银行退回，今天下午五点前会
         重新打款！请留意短信。
       4 agent [private] 16:45 +1 min  财务确认已重打
       5 customer 18:15 +1 h 30  Arrived, thanks








      ────────────────────────────────────────────────────────────────────────────────
      Timeliness 3  Resolution 4  Identity check ·  Summary
      Was it checked
       5 checked
       1 not checked
      y yes n no 0 N/A c comment e evidence r cause x fatal b back u undo s skip ? q
      """

    #expect(try screen("4", .en).joined(separator: "\n") == expected)
  }

  @Test("a message of another day says which, and a ticket without messages when its clocks ran")
  func days() throws {
    let next = ReviewTicket.Message(
      role: .agent, isPublic: true, at: MadeSession.start + 12 * 3_600_000, body: "Good morning")
    let later = try MadeSession(messages: [MadeSession.conversation[0], next]).session
    #expect(
      ReviewTranscript(later.ticket, .en, 80).lines.last?.text == " 2 agent 4:40 2023-03-02 +12 h  Good morning")

    let without = try MadeSession(messages: []).session
    #expect(
      ReviewTranscript(without.ticket, .en, 80).lines.map(\.text) == [
        "This ticket has no conversation on record.", "created         2023-03-01 16:40",
        "first response  2023-03-01 16:44", "resolution      2023-03-01 19:40",
      ])
  }

  @Test("the summary shows what is submitted")
  func summary() throws {
    let expected = """
      响应及时性 3  问题解决度 2  身份核实 5  汇总
       3  响应及时性
       2  问题解决度  慢
       5  身份核实
      得分 52.5
      Enter 提交   c 总评   b 返回   x 致命   s 跳过   u 撤销   q 保存退出
      """

    #expect(try screen("2慢⏎⎋y", .zh).suffix(6).joined(separator: "\n") == expected)
  }

  @Test(
    "it is as high as the terminal and never wider, whatever is shown",
    arguments: [(40, 16), (80, 24), (200, 50)], ["", "2", "2 3⏎", "23⏎", "2x⏎⎋", "x", "s", "?", "55", "23⏎1"])
  func fits(size: (Int, Int), keys: String) throws {
    for language in Language.allCases {
      let lines = try screen(keys, language, width: size.0, height: size.1)
      #expect(lines.count == size.1)
      #expect(lines.allSatisfy { $0.cells <= size.0 }, "\(lines.filter { $0.cells > size.0 })")
    }
  }

  @Test("the rating that the customer gave is nowhere, and neither is the agent's name")
  func blind() throws {
    for keys in ["", "55", "?", "23⏎"] {
      let text = try screen(keys, .zh, width: 120, height: 60).joined()
      #expect(!text.contains("满意") && !text.contains("小明"))
    }
  }
}
