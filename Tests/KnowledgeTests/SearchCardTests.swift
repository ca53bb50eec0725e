import Kernel
import Knowledge
import Testing

@Suite struct SearchCardTests {
  @Test("given only an id and a title, then a card is in Chinese and fresh for ever")
  func least() {
    let card = SearchCard(id: "refund", title: "退款")
    #expect(card.language == .zh && card.reviewBy == nil)
  }
}
