import Kernel

/// Pages that say why something cannot be done.
enum ProblemWords {
  static let missing = LocalizedText(zh: "找不到", en: "Not found")
  static let refused = LocalizedText(zh: "没有完成", en: "Not done")
  static let home = LocalizedText(zh: "回到首页", en: "Back to the start page")
}
