import Testing

@testable import Charts

@Suite("Lettering")
struct LetteringTests {
  @Test("A Chinese glyph is one em wide, a mark that joins another is nothing")
  func widths() {
    #expect(Lettering.width(of: "孙一诺", size: 12) == 36)
    #expect(Lettering.width(of: "é", size: 12) == Lettering.width(of: "e\u{301}", size: 12))
  }

  @Test("Text that is too wide ends in an ellipsis within its room")
  func fitted() {
    #expect(Lettering.fitted("欧阳文静", to: 48) == "欧阳文静")
    #expect(Lettering.fitted("欧阳文静", to: 40) == "欧阳…")
    #expect(Lettering.fitted("欧阳文静", to: 1) == "…")
  }

  @Test("Chinese breaks anywhere but before a closing mark, English at spaces")
  func wrapped() {
    #expect(Lettering.wrapped("本月没有工单。", to: 48) == ["本月没有", "工单。"])
    #expect(Lettering.wrapped("本月没有。", to: 48) == ["本月没", "有。"])
    #expect(Lettering.wrapped("no tickets yet", to: 66) == ["no tickets", "yet"])
  }
}
