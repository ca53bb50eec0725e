import Kernel
import Knowledge

/// A small knowledge base of an electronics shop, and short ways to search it.
enum Shop {
  static let today = Day(number: 20_000)

  static let cards = [
    SearchCard(
      id: "refund", title: "退款多久到账", aliases: ["钱没到"],
      body: "审核通过后原路退回：支付宝 1 个工作日内，银行卡 3-7 个工作日。", product: "orders", audience: "customer"),
    SearchCard(
      id: "invoice", title: "电子发票开具与重发", aliases: ["抬头写错"], body: "订单完成后在我的订单里申请，税号写错可红冲重开。",
      product: "orders", audience: "agent", reviewBy: today - 1),
    SearchCard(
      id: "charging", title: "iPhone 15 充电慢", aliases: ["苹果手机充电很慢"], body: "换原装 USB-C 线和 20W 充电头。", product: "phones",
      reviewBy: today),
    SearchCard(
      id: "headset", title: "How to reset your Bluetooth headset", aliases: ["headset pairing"],
      body: "Hold the reset button for 10 seconds, remove the old pairing and connect again.", product: "audio",
      language: .en),
    SearchCard(id: "router", title: "路由器 Wi-Fi 连不上", aliases: ["无线掉线"], body: "重启路由器，检查 2.4G/5G 频段。"),
  ]

  static let index = SearchIndex(cards, synonyms: [["开票", "发票", "invoice"], ["重启", "restart"]])

  static func search(_ text: String, _ filter: SearchFilter = SearchFilter(), in index: SearchIndex = index)
    -> SearchAnswer
  {
    index.search(SearchQuery(text, today: today, filter: filter))
  }

  static func ids(_ text: String, _ filter: SearchFilter = SearchFilter(), in index: SearchIndex = index) -> [String] {
    search(text, filter, in: index).hits.map(\.id)
  }
}

extension MarkedText {
  /// The text with what was found in square brackets.
  var bracketed: String { pieces.map { $0.isMarked ? "[\($0.text)]" : String($0.text) }.joined() }
}
