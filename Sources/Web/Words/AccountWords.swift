import Kernel

/// A user's own account.
enum AccountWords {
  static let title = LocalizedText(zh: "我的账户", en: "My account")
  static let saved = LocalizedText(zh: "已保存。", en: "Saved.")
  static let passwordChanged = LocalizedText(
    zh: "密码已修改，其他设备已退出。", en: "The password is changed; your other sessions have ended.")
  static let sessionsEnded = LocalizedText(zh: "已结束登录。", en: "Ended.")
  static let preferences = LocalizedText(zh: "显示", en: "Display")
  static let language = LocalizedText(zh: "语言", en: "Language")
  static let chinese = LocalizedText(zh: "中文", en: "中文")
  static let english = LocalizedText(zh: "English", en: "English")
  static let theme = LocalizedText(zh: "外观", en: "Theme")
  static let system = LocalizedText(zh: "跟随系统", en: "As the system")
  static let light = LocalizedText(zh: "浅色", en: "Light")
  static let dark = LocalizedText(zh: "深色", en: "Dark")
  static let save = LocalizedText(zh: "保存", en: "Save")
  static let password = LocalizedText(zh: "修改密码", en: "Change the password")
  static let present = LocalizedText(zh: "现在的密码", en: "Present password")
  static let change = LocalizedText(zh: "修改", en: "Change")
  static let sessions = LocalizedText(zh: "登录中的设备", en: "Where you are signed in")
  static let browser = LocalizedText(zh: "浏览器", en: "Browser")
  static let address = LocalizedText(zh: "地址", en: "Address")
  static let seen = LocalizedText(zh: "最近使用", en: "Last used")
  static let since = LocalizedText(zh: "登录时间", en: "Since")
  static let thisOne = LocalizedText(zh: "本机", en: "this one")
  static let end = LocalizedText(zh: "结束", en: "End")
  static let endOthers = LocalizedText(zh: "退出其他所有设备", en: "Sign out everywhere else")
}
