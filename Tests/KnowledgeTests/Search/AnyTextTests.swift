import Knowledge
import Testing

@Suite struct AnyTextTests {
  static let texts: [String] = [
    "", " ", "退", "a", "!!!", "\u{0}\u{1}\u{7F}", "\u{202E}\u{FEFF}\u{FFFF}", "😀👩‍👧‍👦", "مرحبا بالعالم", "\"", "\"\"\"",
    "“““", "-",
    "- - -", "--\"", "-\"", "\r\n\t", "'", "e\u{301}\u{301}", "\u{301}退", "①㎏ﬁ", "𠀀𠀁", "i̇İ", "...", "a.b.c-d_e",
    "zzqqxx", "\u{1F1E8}", "ᄀ", "한국어", "ทดสอบ",
  ]

  @Test("given any text, then it is answered, alone or with a word", arguments: texts)
  func answered(_ text: String) {
    _ = Shop.search(text)
    #expect(Shop.search("\(text) 退款").hits.map(\.id).contains("refund"))
    #expect(SearchIndex([]).search(SearchQuery(text, today: Shop.today)).hits.isEmpty)
  }

  @Test(
    "given a very long text, then its beginning is answered",
    arguments: ["退款", "\"", "“", "-a ", "a", "ana", "a.", "退", "\u{301}", "👩‍👧", "x-\"退\" ", "怎么", "1"])
  func long(_ unit: String) {
    _ = Shop.search(String(repeating: unit, count: 100_000 / unit.utf8.count))
    let text = "退款 " + String(repeating: unit, count: 100_000 / unit.utf8.count)
    _ = Shop.search(text)
  }

  @Test("given cards of any text, then they are searched and shown", arguments: texts)
  func cards(_ text: String) {
    let index = SearchIndex(
      [SearchCard(id: "1", title: text, aliases: [text, ""], body: "\(text) 退款 \(text)")],
      synonyms: [[text, "退款"], []])
    let hit = Shop.search("退款", in: index).hits.first
    #expect(hit?.title.text == text)
    #expect(hit?.snippet.pieces.map { String($0.text) }.joined() == hit?.snippet.text)
  }

  @Test("given two cards of one id, then both are kept")
  func sameId() {
    #expect(
      Shop.ids("退款", in: SearchIndex([SearchCard(id: "1", title: "退款"), SearchCard(id: "1", title: "退款")])).count == 2)
  }
}
