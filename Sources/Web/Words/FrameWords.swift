import Content

/// What lists have in common.
enum FrameWords {
  static let pages = LocalizedText(zh: "翻页", en: "Pages")
  static let before = LocalizedText(zh: "上一页", en: "Previous")
  static let after = LocalizedText(zh: "下一页", en: "Next")

  /// The end of a sentence.
  static let stop = LocalizedText(zh: "。", en: ".")

  static func page(_ number: Int, of last: Int) -> LocalizedText {
    LocalizedText(zh: "第 \(number) / \(last) 页", en: "Page \(number) of \(last)")
  }
}
