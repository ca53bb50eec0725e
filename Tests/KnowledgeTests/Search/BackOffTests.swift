import Testing

@testable import Knowledge

@Suite struct BackOffTests {
  @Test(
    "given a word that no card has, then what it may stand for is looked for",
    arguments: [
      ("ipho", "charging"), ("blueto", "headset"), ("iphnoe", "charging"), ("ihpone 15", "charging"),
      ("bluetoth", "headset"), ("blutooht", "headset"), ("发漂", "invoice"), ("退宽", "refund"), ("充店", "charging"),
      ("tk", "refund"), ("tuikuan", "refund"), ("tui kuan", "refund"), ("tuik", "refund"), ("dzfp", "invoice"),
      ("cd", "charging"), ("lianbushang", "router"), ("luyouqi", "router"), ("lvyouqi", "router"),
      ("bluetoothheadset", "headset"), ("resets", "headset"), ("connecting", "headset"),
    ])
  func standsFor(_ text: String, _ id: String) {
    #expect(Shop.ids(text).first == id)
  }

  @Test(
    "given a word that cards have, then nothing else is looked for in its place",
    arguments: [("hold", ["headset"]), ("e16", []), ("usb", ["charging"]), ("iphone16", ["charging"])])
  func known(_ text: String, _ ids: [String]) {
    #expect(Shop.ids(text) == ids)
  }

  @Test("given characters with two readings, then both are found", arguments: ["chongzhi", "zhongzhi", "cz", "zz"])
  func readings(_ text: String) {
    let index = SearchIndex([SearchCard(id: "reset", title: "重置密码"), SearchCard(id: "other", title: "发票")])
    #expect(Shop.ids(text, in: index) == ["reset"])
  }

  @Test(
    "mistakes are counted, a swap as one",
    arguments: [("abcd", "abcd", 0), ("abcd", "abdc", 1), ("abcd", "abc", 1), ("abcd", "xbcy", 2), ("", "abc", 3)])
  func distance(_ left: String, _ right: String, _ mistakes: Int) {
    #expect(EditDistance.between(Array(left.utf8), Array(right.utf8)) == mistakes)
    #expect(EditDistance.between(Array(right.utf8), Array(left.utf8)) == mistakes)
  }

  @Test(
    "given a mistyped word, then the nearest words are found, however long they are",
    arguments: [
      ("accesory", ["accessory"]), ("acessorys", ["accessory"]), ("chargre", ["charger"]), ("cat", []),
      ("internationalizatoin", ["internationalization"]), ("internationalziatoin", ["internationalization"]),
      ("intrenationalziatoin", []), ("cart", ["card", "care"]), ("zzzzzzzzz", []),
    ])
  func spelling(_ word: String, _ nearest: [String]) {
    let words = ["accessory", "card", "care", "charger", "internationalization", "car"].sorted()
    #expect(SpellingVariants(words).nearest(to: word, in: words).filter { $0 != "car" } == nearest)
  }
}
