import Kernel

/// Keys, as the list on “?” explains them.
enum KeyWords {
  static let title = LocalizedText(zh: "快捷键", en: "Keys")
  static let search = LocalizedText(zh: "搜索", en: "search")
  static let help = LocalizedText(zh: "显示这张表", en: "this list")
  static let escape = LocalizedText(zh: "离开输入框，关闭弹窗", en: "leave a field, close a dialog")
  static let close = LocalizedText(zh: "关闭", en: "Close")
}
