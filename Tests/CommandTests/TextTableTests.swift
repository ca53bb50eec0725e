import Testing

@testable import assay

@Suite struct TextTableTests {
  @Test("given a name that would steer the terminal, then its letters alone are shown")
  func harmless() {
    var table = TextTable([.init(title: "Agent")])
    table.rows = [["Ada\u{1B}]0;x\u{07}\u{9B}2J\u{202E}"]]
    #expect(table.lines(within: 40).last == "Ada ]0;x  2J")
  }
}
