import Kernel
import Knowledge
import Testing

@Suite struct FilterTests {
  @Test("given a product, then only its cards are found")
  func product() {
    #expect(Shop.ids("充电 发票 退款", SearchFilter(products: ["phones"])) == ["charging"])
    #expect(Shop.ids("退款", SearchFilter(products: [])) == [])
  }

  @Test("given an audience, then cards for nobody in particular are found too")
  func audience() {
    #expect(Set(Shop.ids("退款 发票 充电", SearchFilter(audiences: ["customer"]))) == ["refund", "charging"])
  }

  @Test("given a language, then only its cards are found")
  func language() {
    #expect(Shop.ids("reset 充电", SearchFilter(language: .en)) == ["headset"])
  }

  @Test("given fresh ones only, then a card is left out from the day after its review day")
  func fresh() {
    #expect(Set(Shop.ids("发票 充电", SearchFilter(freshOnly: true))) == ["charging"])
    #expect(Shop.search("发票").hits.map(\.isExpired) == [true])
  }

  @Test("given sixty better cards of another product, when one product is asked for, then its card is found")
  func beforeTheCut() {
    let others = (0..<60).map { SearchCard(id: "\($0)", title: "退款", product: "a") }
    let index = SearchIndex(others + [SearchCard(id: "mine", title: "关于退款的很长的说明", product: "b")])
    #expect(Shop.ids("退款", SearchFilter(products: ["b"]), in: index) == ["mine"])
  }

  @Test("given two like cards, when one has expired, then it comes second and is still there")
  func expired() {
    let old = SearchCard(id: "old", title: "退款流程", reviewBy: Shop.today - 1)
    let index = SearchIndex([old, SearchCard(id: "new", title: "退款流程", reviewBy: Shop.today)])
    #expect(Shop.ids("退款", in: index) == ["new", "old"])
    let before = index.search(SearchQuery("退款", today: Shop.today - 1))
    #expect(before.hits.map(\.id) == ["old", "new"])
  }

  @Test("given a limit, then no more cards are answered")
  func limit() {
    let index = SearchIndex((0..<80).map { SearchCard(id: "\($0)", title: "退款\($0)") })
    for (limit, count) in [(-1, 0), (0, 0), (3, 3), (50, 50), (1000, 50)] {
      #expect(index.search(SearchQuery("退款", today: Shop.today, limit: limit)).hits.count == count)
    }
  }
}
