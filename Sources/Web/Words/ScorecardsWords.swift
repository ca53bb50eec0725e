import Kernel

/// Scorecards and the reviews behind them.
enum ScorecardsWords {
  static let title = LocalizedText(zh: "绩效记分卡", en: "Scorecards")
  static let wholeTeam = LocalizedText(zh: "← 全队", en: "← Everybody")
  static let backToCard = LocalizedText(zh: "← 记分卡", en: "← Scorecard")
  static let exports = LocalizedText(zh: "导出", en: "Export")
  static let importFirst = LocalizedText(
    zh: "先导入这个月的工单，再做抽检；记分卡会自动生成。", en: "Import that month's tickets and review the draw; the cards make themselves.")
  static let otherMonth = LocalizedText(
    zh: "换一个月份，或请主管导入工单。", en: "Choose another month, or ask a manager to import the tickets.")
  static let unlinked = LocalizedText(
    zh: "您的账户还没有对应到某位客服，所以没有记分卡可看。请管理员在“人员”里补上。",
    en:
      "Your account is not linked to an agent yet, so there is no card to show. An administrator can link it under People."
  )
  static let awards = LocalizedText(zh: "奖项", en: "Awards")
  static let speedGuard = LocalizedText(
    zh: "只在质量守住目标的人里选首次响应最快的。", en: "The fastest first response, among those whose quality keeps its target.")
  static let qualityGuard = LocalizedText(
    zh: "只在首次响应守住目标的人里选质量最好的。", en: "The best quality, among those whose first response keeps its targets.")
  static let coaching = LocalizedText(zh: "需要辅导", en: "Coaching")
  static let coachingNote = LocalizedText(
    zh: "连续两个月整个区间都未达标才列入；一个月的波动不算。",
    en: "Listed only when the whole interval missed the target in both months; one month's swing does not count.")
  static let groups = LocalizedText(zh: "差异不显著的组", en: "Groups that cannot be told apart")
  static let groupsNote = LocalizedText(
    zh: "按质量分。同一组里的人不排名；一个人可以在几个组里。", en: "By quality. Nobody is ranked within a group; somebody may be in several.")
  static let allReviews = LocalizedText(zh: "表 2：本月全部质检单 →", en: "Table 2: all reviews of the month →")
  static let tableTwo = LocalizedText(zh: "服务质量评分表", en: "Service quality scores")
  static let criteria = LocalizedText(zh: "评分项", en: "Criteria")
  static let noReviews = LocalizedText(
    zh: "这个月还没有随机抽检的质检单。抽检的工单评完后，会出现在这里。",
    en: "There is no review of the random draw in this month yet. They stand here once drawn tickets are reviewed.")
  static let missedTarget = LocalizedText(zh: "未达的目标", en: "Missed target")
  static let reason = LocalizedText(zh: "未达原因", en: "Reason")
  static let reasonExample = LocalizedText(zh: "例如：促销周人手不足", en: "Such as: too few people in the sale week")
  static let keepReason = LocalizedText(zh: "保存原因", en: "Save the reason")
  static let reasonKept = LocalizedText(zh: "已保存原因。", en: "The reason is saved.")
  static let notEnough = LocalizedText(zh: "数据不足", en: "not enough data")
  static let noMonthBefore = LocalizedText(zh: "上月没有数据", en: "nothing last month")
  static let behind = LocalizedText(zh: "背后的质检单，分数低的在前", en: "The reviews behind it, the lowest first")
  static let pointsSummary = LocalizedText(zh: "各分数的质检单数", en: "How many reviews gave each number of points")
  static let rootCause = LocalizedText(zh: "根因：", en: "Root cause: ")
  static let overruled = LocalizedText(zh: "改判系统分：", en: "Overruled the clock: ")
  static let outOfHundred = LocalizedText(zh: "分，满分 100", en: "of 100")
  static let notApplicable = LocalizedText(zh: "不适用", en: "does not apply")

  static func nothing(_ month: Month) -> LocalizedText {
    LocalizedText(zh: "\(month) 没有工单，也没有质检单。", en: "There are no tickets and no reviews in \(month).")
  }

  static func export(_ name: String) -> LocalizedText {
    LocalizedText(zh: "下载 \(name) 文件", en: "Download as \(name)")
  }

  static func reviews(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "表 2：本月 \(count) 张质检单 →", en: "Table 2: \(count) review\(count == 1 ? "" : "s") of the month →")
  }

  static func basis(_ count: Int) -> LocalizedText { LocalizedText(zh: "n = \(count)", en: "n = \(count)") }

  static func sinceLastMonth(_ change: String, _ meaning: String) -> LocalizedText {
    LocalizedText(zh: "较上月 \(change)，\(meaning)", en: "\(change) on last month, \(meaning)")
  }

  static func lowPoints(_ low: Int, of count: Int) -> LocalizedText {
    LocalizedText(zh: "\(count) 单里 \(low) 单只得 1–2 分", en: "\(low) of \(count) reviews gave 1 or 2 points")
  }
}
