import Knowledge
import Testing

@Suite struct AnswerTests {
  @Test(
    "given what was found, then it is marked in the title as it is written",
    arguments: [
      ("退款", "[退款]多久到账"), ("发票", "电子[发票]开具与重发"), ("重发怎么发", "电子发票开具与[重发]"), ("批发", "电子[发]票开具与重[发]"),
      ("退款多久", "[退款多久]到账"), ("請問退款怎麼到賬", "[退款]多久[到账]"), ("ＩＰＨＯＮＥ", "[iPhone] 15 充电慢"),
      ("wifi", "路由器 [Wi-Fi] 连不上"), ("connected headsets", "How to reset your Bluetooth [headset]"),
      ("how", "[How] to reset your Bluetooth headset"), ("how reset", "How to [reset] your Bluetooth headset"),
    ])
  func title(_ text: String, _ marked: String) {
    #expect(Shop.search(text).hits.first?.title.bracketed == marked)
  }

  @Test("given an original of other characters than the folded text, then the marks fit the original")
  func original() {
    let index = SearchIndex([SearchCard(id: "1", title: "👩‍👧‍👦 Cafe\u{301}—①退貨㎏運費", body: "ﬁle")])
    #expect(Shop.search("退货", in: index).hits.first?.title.bracketed == "👩‍👧‍👦 Cafe\u{301}—①[退貨]㎏運費")
    #expect(Shop.search("CAFÉ", in: index).hits.first?.title.bracketed == "👩‍👧‍👦 [Cafe\u{301}]—①退貨㎏運費")
    #expect(Shop.search("file", in: index).hits.first?.snippet.bracketed == "[ﬁle]")
  }

  @Test(
    "given an alias that holds more of the query than the title, then it is shown",
    arguments: [("抬头写错的发票", "[抬头写错]"), ("发票抬头", nil), ("发票", nil), ("無線", "[无线]掉线")])
  func alias(_ text: String, _ marked: String?) {
    #expect(Shop.search(text).hits.first?.alias?.bracketed == marked)
  }

  @Test("given a long solution, then the snippet is the part with the rarest words of the query")
  func snippet() {
    let filler = String(repeating: "请按照说明操作，如有问题联系店铺。", count: 20)
    let body = "\(filler)质量问题由商家承担运费；七天无理由由买家承担。\(filler)"
    let index = SearchIndex([
      SearchCard(id: "1", title: "退货", body: body), SearchCard(id: "2", title: "问题", body: filler),
    ])
    let snippet = Shop.search("问题 谁承担运费", in: index).hits.first?.snippet
    #expect(snippet?.bracketed.contains("商家[承担运费]；") == true)
    #expect(snippet?.isCutBefore == true && snippet?.isCutAfter == true)
    #expect((snippet?.text.count ?? 99) <= 80, "\(snippet?.bracketed ?? "")")
  }

  @Test("given nothing of the query in a solution, then the snippet is its beginning")
  func beginning() {
    let body = String(repeating: "Press the button and wait. ", count: 20)
    let index = SearchIndex([SearchCard(id: "1", title: "退货", body: body), SearchCard(id: "2", title: "退货")])
    let hits = Shop.search("退货", in: index).hits
    let snippets = hits.sorted { $0.id < $1.id }.map(\.snippet)
    #expect(snippets.map(\.text.isEmpty) == [false, true])
    #expect(body.hasPrefix(snippets[0].text) && snippets[0].text.count <= 160)
    #expect(snippets.map(\.isCutAfter) == [true, false])
    #expect(snippets.map(\.isCutBefore) == [false, false])
  }

  @Test("given a query whose rare words the best card lacks, then the match is weak and still there")
  func weak() {
    let answer = Shop.search("挖掘机租赁到账")
    #expect(answer.hits.first?.id == "refund")
    #expect(answer.hits.first?.isWeak == true)
    #expect(!answer.isConfident)
  }

  @Test("given a query that a card holds whole, then its coverage is 1", arguments: ["退款", "退款多久", "iphnoe", "tk"])
  func whole(_ text: String) {
    let answer = Shop.search(text)
    #expect(answer.hits.first.map { $0.coverage > 0.9 } == true)
    #expect(answer.isConfident)
  }

  @Test("given a word of the team's table, then the words that mean the same are looked for and named")
  func synonyms() {
    let answer = Shop.search("怎么开票")
    #expect(answer.hits.first?.id == "invoice")
    #expect(answer.isConfident)
    #expect(answer.alsoSearched == [AlsoSearched(word: "开票", others: ["发票", "invoice"])])
    #expect(answer.hits.first?.title.bracketed.contains("[发票") == true)
    #expect(Shop.search("restarting").alsoSearched == [])
    #expect(Shop.search("RESTART router").alsoSearched == [AlsoSearched(word: "restart", others: ["重启"])])
    #expect(Shop.search("退款").alsoSearched == [])
  }
}
