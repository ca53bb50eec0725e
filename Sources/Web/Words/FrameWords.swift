import Kernel

/// What lists and periods have in common.
enum FrameWords {
  static let pages = LocalizedText(zh: "翻页", en: "Pages")
  static let before = LocalizedText(zh: "上一页", en: "Previous")
  static let after = LocalizedText(zh: "下一页", en: "Next")
  static let month = LocalizedText(zh: "月份", en: "Month")
  static let monthBefore = LocalizedText(zh: "上个月", en: "Month before")
  static let monthAfter = LocalizedText(zh: "下个月", en: "Month after")
  static let csv = LocalizedText(zh: "导出 CSV", en: "Export CSV")
  static let go = LocalizedText(zh: "查看", en: "Show")
  static let team = LocalizedText(zh: "团队", en: "Team")
  static let all = LocalizedText(zh: "全部", en: "All")
  static let everybody = LocalizedText(zh: "全部", en: "Everybody")

  /// The end of a sentence.
  static let stop = LocalizedText(zh: "。", en: ".")

  static func page(_ number: Int, of last: Int) -> LocalizedText {
    LocalizedText(zh: "第 \(number) / \(last) 页", en: "Page \(number) of \(last)")
  }
}
