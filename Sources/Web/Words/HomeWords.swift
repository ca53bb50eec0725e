import Content

/// The start page.
enum HomeWords {
  static let nothing = LocalizedText(
    zh: "现在没有需要你处理的事。左侧可以查看其他内容。", en: "Nothing waits for you at the moment. The rest is in the list on the left.")
  static let toReview = LocalizedText(zh: "待质检的工单", en: "tickets to review")
}
