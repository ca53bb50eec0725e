import Kernel

/// An agent's own reviews.
enum MyReviewWords {
  static let month = LocalizedText(zh: "月份", en: "Month")
  static let criterion = LocalizedText(zh: "失分的评分项", en: "Points lost on")
  static let reading = LocalizedText(zh: "阅读", en: "Read")
  static let all = LocalizedText(zh: "全部", en: "All")
  static let unread = LocalizedText(zh: "未读", en: "Not yet")
  static let read = LocalizedText(zh: "已确认", en: "Acknowledged")
  static let show = LocalizedText(zh: "查看", en: "Show")
  static let day = LocalizedText(zh: "抽检日", en: "Day")
  static let ticket = LocalizedText(zh: "工单", en: "Ticket")
  static let channel = LocalizedText(zh: "渠道", en: "Channel")
  static let category = LocalizedText(zh: "类型", en: "Category")
  static let subject = LocalizedText(zh: "主题", en: "Subject")
  static let score = LocalizedText(zh: "得分", en: "Score")
  static let state = LocalizedText(zh: "状态", en: "State")
  static let new = LocalizedText(zh: "未读", en: "new")
  static let corrected = LocalizedText(zh: "已更正", en: "corrected")
  static let failed = LocalizedText(zh: "致命项", en: "failed")
  static let coaching = LocalizedText(zh: "定向，不计分", en: "targeted, not scored")
  static let none = LocalizedText(
    zh: "还没有您的质检单。每天会随机抽检一部分工单，质检完成后会出现在这里。",
    en: "There is no review of yours yet. Some tickets of each day are drawn by chance; their reviews will be here.")
  static let noMatch = LocalizedText(zh: "没有符合条件的质检单。", en: "No review fits.")
  static let back = LocalizedText(zh: "全部质检单", en: "All my reviews")

  static let table2 = LocalizedText(zh: "服务质量评分表", en: "Service quality record")
  static let agent = LocalizedText(zh: "客服", en: "Agent")
  static let reviewer = LocalizedText(zh: "质检员", en: "Reviewer")
  static let reviewedAt = LocalizedText(zh: "质检时间", en: "Reviewed")
  static let rating = LocalizedText(zh: "客户评价", en: "Customer’s rating")
  static let content = LocalizedText(zh: "满意", en: "content")
  static let notContent = LocalizedText(zh: "不满意", en: "not content")
  static let noRating = LocalizedText(zh: "未评价", en: "none")
  static let criteria = LocalizedText(zh: "评分", en: "Points")
  static let given = LocalizedText(zh: "给分依据", en: "For these points")
  static let better = LocalizedText(zh: "再高一档", en: "The next better")
  static let comment = LocalizedText(zh: "评语", en: "Comment")
  static let cause = LocalizedText(zh: "根因", en: "Root cause")
  static let overruled = LocalizedText(zh: "未按时钟给分的理由", en: "Why the clocks were overruled")
  static let byClocks = LocalizedText(zh: "由工单时钟得分", en: "By the ticket’s clocks")
  static let notApplicable = LocalizedText(zh: "不适用", en: "N/A")
  static let whole = LocalizedText(zh: "总评", en: "On the whole")
  static let canned = LocalizedText(zh: "回复大多是套话。", en: "The replies are mostly stock phrases.")
  static let conversation = LocalizedText(zh: "对话", en: "Conversation")
  static let noConversation = LocalizedText(zh: "这张工单没有对话记录。", en: "This ticket has no conversation on record.")
  static let isPrivate = LocalizedText(zh: "内部", en: "private")
  static let versions = LocalizedText(zh: "更正记录", en: "Corrections")
  static let acknowledge = LocalizedText(zh: "我看过了", en: "I have read this")
  static let acknowledged = LocalizedText(zh: "已确认。", en: "Acknowledged.")
  static let acknowledgeHelp = LocalizedText(
    zh: "确认只表示看过，不表示同意。", en: "It says that you have read it, not that you agree.")
  static let signature = LocalizedText(zh: "客服确认", en: "Agent’s acknowledgement")

  static func title(_ number: String) -> LocalizedText {
    LocalizedText(zh: "质检单 \(number)", en: "Review of \(number)")
  }

  static func weight(_ weight: Int) -> LocalizedText { LocalizedText(zh: "权重 \(weight)", en: "weight \(weight)") }

  static func failedBy(_ items: String) -> LocalizedText { LocalizedText(zh: "致命项：\(items)", en: "Fatal: \(items)") }

  static func unfailed(_ score: String) -> LocalizedText {
    LocalizedText(zh: "有致命项，按 0 分计；没有致命项时是 \(score) 分。", en: "Failed, hence 0; it would have been \(score).")
  }

  static func acknowledgedAt(_ time: String) -> LocalizedText {
    LocalizedText(zh: "您在 \(time) 确认看过。", en: "You acknowledged it at \(time).")
  }

  static func appealUntil(_ day: Day) -> LocalizedText {
    LocalizedText(zh: "对结果有异议，可以申诉，截止 \(day)（含当天）。", en: "If you disagree, you may appeal until \(day).")
  }

  static func appealOver(_ day: Day) -> LocalizedText {
    LocalizedText(zh: "申诉期限到 \(day) 为止，已经过了。", en: "The time to appeal ended on \(day).")
  }

  static func message(_ number: Int) -> LocalizedText { LocalizedText(zh: "第 \(number) 条消息", en: "message \(number)") }

  static func version(_ number: Int, _ time: String, _ score: String) -> LocalizedText {
    LocalizedText(zh: "第 \(number) 版，\(time)，\(score) 分", en: "Version \(number), \(time): \(score)")
  }

  static func change(_ title: String, _ before: String, _ after: String) -> LocalizedText {
    LocalizedText(zh: "\(title)：\(before) → \(after)", en: "\(title): \(before) → \(after)")
  }

  static func because(_ reason: String) -> LocalizedText {
    LocalizedText(zh: "更正原因：\(reason)", en: "Corrected because: \(reason)")
  }
}
