import Content
import Kernel
import Foundation
import Quality
import Testing

private func shippedPhrases() throws -> CannedPhrases {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
  let text = try String(contentsOf: root.appending(path: "Rubrics/service-quality.yaml"), encoding: .utf8)
  return CannedPhrases(try Rubric(yaml: text, file: "service-quality.yaml").cannedPhrases)
}

@Suite("Canned replies")
struct CannedPhrasesTests {
  @Test(
    "a reply made of stock phrases alone is canned, whatever its punctuation, case and greeting",
    arguments: [
      "您好，收到您的问题",
      "您好，您的问题我们已经收到，我们会尽快处理！请您耐心等待～",
      "亲，请您耐心等待哦",
      "非常抱歉给您带来不好的体验，已反馈至相关部门。祝您生活愉快！",
      "THANK YOU FOR CONTACTING US. We will get back to you shortly!",
      "Hi Anna, thank you for your patience. We are looking into this for you.",
      "We apologize for any inconvenience. Please do not hesitate to contact us.",
    ])
  func canned(reply: String) throws {
    #expect(try shippedPhrases().isCanned(reply))
  }

  @Test(
    "a reply that answers is not canned, even when it is polite",
    arguments: [
      "请稍等，已退款。",
      "您好，已为您查到，订单明天上午送达，请您保持电话畅通。",
      "非常抱歉给您带来不好的体验，包裹在分拨中心滞留，我已联系站点加急，今天18:00前送到，超时赔付20元。",
      "Thank you for your patience. The refund of $49 was sent today and takes three working days to show.",
      "Restart the router.",
      "好的",
      "",
      "😊",
    ])
  func answers(reply: String) throws {
    #expect(try !shippedPhrases().isCanned(reply))
  }
}
