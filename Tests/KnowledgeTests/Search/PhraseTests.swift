import Knowledge
import Testing

@Suite struct PhraseTests {
  private static let index = SearchIndex([
    SearchCard(id: "together", title: "电子发票重开", body: "The USB cable is broken"),
    SearchCard(id: "apart", title: "发票的电子版，重新开", body: "The cable of the USB hub"),
    SearchCard(id: "model", title: "打印机 HP-M126 电子"),
  ])

  @Test(
    "given a phrase in quotation marks, then only cards with it as it stands are found",
    arguments: [
      ("\"电子发票\"", ["together"]), ("“电子发票” 重开", ["together"]), ("＂電子發票＂", ["together"]),
      ("\"usb cable\"", ["together"]), ("\"m 126\"", ["model"]), ("\"HP M126\"", ["model"]),
    ])
  func phrase(_ text: String, _ ids: [String]) {
    let answer = Shop.search(text, in: Self.index)
    #expect(answer.hits.map(\.id) == ids)
    #expect(!answer.ignoresPhrases)
  }

  @Test("given a phrase that no card has, then its words are looked for, and the answer says so")
  func missing() {
    let answer = Shop.search("\"票子电\"", in: Self.index)
    #expect(answer.ignoresPhrases)
    #expect(Shop.search("\"发票子\"", in: Self.index).hits.map(\.id).contains("together"))
  }

  @Test(
    "given a word after a minus, then cards with it are left out",
    arguments: [
      ("发票 -重开", ["apart"]), ("发票 －重开", ["apart"]), ("电子 -发票", ["model"]), ("电子 -\"电子发票\" -hp", ["apart"]),
      ("发票 -没有这个", ["together", "apart"]),
    ])
  func exclusion(_ text: String, _ ids: [String]) {
    #expect(Shop.ids(text, in: Self.index) == ids)
  }

  @Test(
    "given a minus or a mark that excludes and quotes nothing, then it is passed over",
    arguments: ["m126 -", "m126 --", "hp-m126", "hp -m -1 126", "-m126", "\"m126", "m126 \"\"", "”m126“"])
  func passedOver(_ text: String) {
    #expect(Shop.ids(text, in: Self.index).first == "model")
  }
}
