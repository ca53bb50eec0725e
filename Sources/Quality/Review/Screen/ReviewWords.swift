import Catalogue
import Content
package import Kernel
import Tickets

/// What the reviewer's screen says, in both languages.
package enum ReviewWords {
  static let unknownKey = LocalizedText(zh: "没有这个按键；按 ? 看说明。", en: "No such key; press ? for help.")
  static let pointsFirst = LocalizedText(zh: "先打分，再往下。", en: "Give points first.")
  static let nothingToUndo = LocalizedText(zh: "没有可撤销的操作。", en: "There is nothing to undo.")
  static let summaryKeys = LocalizedText(zh: "Enter 提交，b 返回修改。", en: "Enter submits, b goes back.")
  static let alwaysApplies = LocalizedText(zh: "这一项必须打分，不能选不适用。", en: "This criterion always applies.")
  static let yesOrNo = LocalizedText(zh: "按 5（或 y）为是，1（或 n）为否。", en: "Press 5 or y for yes, 1 or n for no.")
  static let outOfScale = LocalizedText(zh: "分数是 1 到 5。", en: "Points are 1 to 5.")
  static let noSuchMessage = LocalizedText(zh: "没有这个编号的消息。", en: "There is no message of that number.")
  static let overruleNeedsReason = LocalizedText(
    zh: "与时钟不同的分数要写明理由；Esc 取消。", en: "Points other than the clocks' need a reason; Esc goes back.")
  static let conflict = LocalizedText(
    zh: "另一个终端刚改了这张质检单的草稿。", en: "Another terminal has just changed this draft.")
  static let conflictKeys = LocalizedText(
    zh: "t 用那边的   m 用这边的覆盖   q 退出", en: "t take theirs   m keep mine   q quit")
  /// Said when a draft is taken up again.
  package static let resumed = LocalizedText(zh: "接着上次没做完的草稿。", en: "Going on from your draft.")
  static let noMessages = LocalizedText(zh: "这张工单没有对话记录。", en: "This ticket has no conversation on record.")
  static let created = LocalizedText(zh: "创建", en: "created")
  static let byClocks = LocalizedText(zh: "由时钟得分", en: "By the clocks")
  static let noClocks = LocalizedText(zh: "时钟算不出分数：不适用", en: "The clocks give no points: N/A")
  static let usuallyNotApplicable = LocalizedText(
    zh: "不打分就是不适用；有这种情况才打分", en: "N/A unless you score it: only where it happened")
  static let summary = LocalizedText(zh: "汇总", en: "Summary")
  static let score = LocalizedText(zh: "得分", en: "Score")
  static let failed = LocalizedText(zh: "致命", en: "Failed")
  static let notApplicable = LocalizedText(zh: "不适用", en: "N/A")
  static let submitKey = LocalizedText(
    zh: "Enter 提交   c 总评   b 返回   x 致命   s 跳过   u 撤销   q 保存退出",
    en: "Enter submit   c comment   b back   x fatal   s skip   u undo   q save and quit")
  static let scoringKeys = LocalizedText(
    zh: "1-5 打分 0 不适用 c 评语 e 证据 r 根因 x 致命 b 返回 u 撤销 s 跳过 ? q",
    en: "1-5 points 0 N/A c comment e evidence r cause x fatal b back u undo s skip ? q")
  static let yesNoKeys = LocalizedText(
    zh: "y 是 n 否 0 不适用 c 评语 e 证据 r 根因 x 致命 b 返回 u 撤销 s 跳过 ? q",
    en: "y yes n no 0 N/A c comment e evidence r cause x fatal b back u undo s skip ? q")
  static let textKeys = LocalizedText(zh: "Enter 确定   Esc 取消", en: "Enter keeps it   Esc does without")
  static let causeKeys = LocalizedText(
    zh: "数字 选择   Enter 就选这一层   退格 上一层   Esc 不选", en: "digit choose   Enter take this   Backspace up   Esc none")
  static let causeNotBone = LocalizedText(
    zh: "这只是大类：用数字选下面的一条原因，或按 Esc 不选。",
    en: "This is only a heading: choose a cause under it by its digit, or Esc for none.")
  static let fatalKeys = LocalizedText(zh: "数字 选中或取消   Enter 完成", en: "digit mark or unmark   Enter done")
  static let skipKeys = LocalizedText(zh: "数字 选择原因   0 自己写   Esc 不跳过", en: "digit choose   0 write one   Esc stay")
  static let sentenceKeys = LocalizedText(
    zh: "数字 选一句   Enter 整条   Esc 取消", en: "digit one sentence   Enter all of it   Esc none")
  static let fatalTitle = LocalizedText(zh: "致命项：出现一条，整单 0 分", en: "Fatal: any one sets the score to 0")
  static let causeTitle = LocalizedText(zh: "根因", en: "Root cause")
  static let skipTitle = LocalizedText(zh: "为什么跳过这张工单？", en: "Why is this ticket passed over?")
  static let sentenceTitle = LocalizedText(zh: "引用哪一句？", en: "Which sentence is the evidence?")
  static let evidence = LocalizedText(zh: "证据", en: "Evidence")
  static let comment = LocalizedText(zh: "评语", en: "Comment")
  static let overruled = LocalizedText(zh: "改分理由", en: "Overruled")
  static let isPrivate = LocalizedText(zh: "内部", en: "private")
  static let targeted = LocalizedText(zh: "定向·辅导", en: "targeted: coaching")
  static let anyKey = LocalizedText(zh: "按任意键返回。", en: "Any key goes back.")

  /// Said when a review has been submitted: its score, and the rating that was hidden until now.
  package static func submitted(_ review: Review, csat: Bool?) -> LocalizedText {
    let rating = csat.map { $0 ? (zh: "满意", en: "content") : (zh: "不满意", en: "not content") }
    return LocalizedText(
      zh: "已提交：\(review.score.oneDecimal) 分。\(rating.map { "客户评价：\($0.zh)。" } ?? "客户没有评价。")"
        + (review.isCanned ? "回复多为套话。" : ""),
      en: "Submitted: \(review.score.oneDecimal). "
        + (rating.map { "The customer was \($0.en)." } ?? "The customer gave no rating.")
        + (review.isCanned ? " The replies are mostly canned." : ""))
  }

  /// Said when a ticket has been skipped.
  package static let skipped = LocalizedText(zh: "已跳过。", en: "Skipped.")

  static func prompt(_ entry: ReviewSession.Entry, _ rubric: Rubric) -> LocalizedText {
    switch entry {
    case .ground(let id):
      LocalizedText(
        zh: "“\(title(id, rubric).zh)”低在哪里？写消息编号引用原话，或写评语：",
        en: "Why is \(title(id, rubric).en) low? A message's number to quote it, or a comment:")
    case .evidence: LocalizedText(zh: "引用哪条消息？写编号：", en: "Which message is the evidence? Its number:")
    case .comment(let id): LocalizedText(zh: "\(title(id, rubric).zh)的评语：", en: "Comment on \(title(id, rubric).en):")
    case .overrule: LocalizedText(zh: "时钟算的分为什么不算数？", en: "Why do the clocks not count here?")
    case .review: LocalizedText(zh: "对整张工单的评语：", en: "Comment on the ticket as a whole:")
    case .skip: LocalizedText(zh: "跳过的原因：", en: "Reason for skipping:")
    }
  }

  /// A fault in the reviewer's language.
  static func sentence(_ fault: ReviewFault, _ rubric: Rubric) -> LocalizedText {
    let words = fault.problem.sentence.localized
    let english = words.en.replacing("`", with: "")
    switch fault.field {
    case .points(let id): return LocalizedText(zh: "“\(title(id, rubric).zh)”还没有打分。", en: english)
    case .evidence(let id):
      return LocalizedText(zh: "“\(title(id, rubric).zh)”分低，需要证据或评语：按 e 或 c。", en: english)
    case .overruled(let id):
      return LocalizedText(zh: "“\(title(id, rubric).zh)”与时钟不同，需要理由。", en: english)
    case .fatal: return LocalizedText(zh: "有致命项时需要证据或评语：按 c。", en: english)
    default: return LocalizedText(zh: "质检单有误：\(words.zh.replacing("`", with: ""))", en: english)
    }
  }

  private static func title(_ id: String, _ rubric: Rubric) -> LocalizedText {
    rubric.criterion(id)?.title ?? LocalizedText(zh: id, en: id)
  }

  static let help: [LocalizedText] = [
    LocalizedText(
      zh: "1–5 打分并到下一项；低分会问证据和根因", en: "1–5   points, and on to the next; low ones ask for evidence and root cause"),
    LocalizedText(zh: "0   不适用        y n 是否题", en: "0     not applicable        y n  yes and no"),
    LocalizedText(zh: "Enter 下一项；在汇总页提交", en: "Enter next criterion; in the summary it submits"),
    LocalizedText(zh: "j k ↑↓ 空格  翻看对话", en: "j k ↑↓ Space   scroll the conversation"),
    LocalizedText(zh: "e 证据   c 评语   r 根因   x 致命项", en: "e evidence   c comment   r root cause   x fatal"),
    LocalizedText(zh: "b 上一项   u 撤销   s 跳过工单（要原因）", en: "b back   u undo   s skip the ticket, for a reason"),
    LocalizedText(zh: "q 退出；每个按键都已保存，随时可以接着做", en: "q quit; every key is saved, go on whenever you like"),
  ]
}
