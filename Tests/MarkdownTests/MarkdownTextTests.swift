import Testing

@testable import Markdown

@Suite struct MarkdownTextTests {
  @Test("given a text with headings, lists and links, then each is found with its line")
  func parts() {
    let text = MarkdownText("# 退款\n\n- one [card](refund)\n- **two**\n\n![steps](steps.png)\n")
    #expect(text.html.hasPrefix("<h1>退款</h1>\n<ul>"))
    #expect(text.plain == "退款\none card\ntwo\nsteps")
    #expect(text.headings == [.init(level: 1, text: "退款", line: 1)])
    #expect(
      text.links == [
        .init(target: "refund", line: 3, isImage: false), .init(target: "steps.png", line: 6, isImage: true),
      ])
  }

  @Test(
    "given HTML or a link that runs code, then nothing of it can run",
    arguments: [
      "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))",
      "[a](JAVASCRIPT:alert(1))", "![a](data:text/html;base64,PHNjcmlwdD4=)", "[a](vbscript:x)", "a <b onclick=x>b</b>",
    ])
  func harmless(_ attack: String) {
    let html = MarkdownText(attack).html.lowercased()
    for danger in ["<script", "onerror", "onclick", "javascript:", "vbscript:", "data:text"] {
      #expect(!html.contains(danger), "\(html)")
    }
  }
}
