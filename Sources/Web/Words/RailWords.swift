import Kernel

/// The rail and what every page has around it.
enum RailWords {
  static let home = LocalizedText(zh: "首页", en: "Home")
  static let review = LocalizedText(zh: "质检", en: "Review")
  static let draws = LocalizedText(zh: "抽检", en: "Draws")
  static let myReviews = LocalizedText(zh: "我的质检单", en: "My reviews")
  static let board = LocalizedText(zh: "响应看板", en: "Response board")
  static let scorecards = LocalizedText(zh: "绩效记分卡", en: "Scorecards")
  static let reports = LocalizedText(zh: "响应报表", en: "Response reports")
  static let imports = LocalizedText(zh: "导入", en: "Import")
  static let rubrics = LocalizedText(zh: "质检标准", en: "Rubrics")
  static let people = LocalizedText(zh: "人员", en: "People")
  static let settings = LocalizedText(zh: "设置", en: "Settings")
  static let audit = LocalizedText(zh: "审计日志", en: "Audit log")

  static let skip = LocalizedText(zh: "跳到正文", en: "Skip to the work")
  static let navigation = LocalizedText(zh: "主导航", en: "Main navigation")
  static let account = LocalizedText(zh: "我的账户", en: "My account")
  static let signOut = LocalizedText(zh: "退出", en: "Sign out")
}
