import Kernel

/// The reviewer's page: the transcript, the rubric and what stands around them.
enum ReviewPageWords {
  static let transcript = LocalizedText(zh: "对话", en: "Conversation")
  static let rubric = LocalizedText(zh: "评分", en: "Scores")
  static let noSubject = LocalizedText(zh: "（无标题）", en: "(no subject)")
  static let targeted = LocalizedText(zh: "定向抽检，不计分", en: "Chosen on purpose; not scored")
  static let weight = LocalizedText(zh: "权重", en: "Weight")
  static let notApplicable = LocalizedText(zh: "不适用", en: "N/A")
  static let fatalPoint = LocalizedText(zh: "最低分为致命项", en: "The lowest point is fatal")
  static let noPoints = LocalizedText(zh: "时限算不出分数，按不适用计", en: "The clocks give no points: N/A")
  static let usual = LocalizedText(zh: "不打分即不适用", en: "N/A unless you score it")
  static let guidance = LocalizedText(zh: "怎么看", en: "How to judge")
  static let whole = LocalizedText(zh: "总评", en: "On the ticket as a whole")
  static let comment = LocalizedText(zh: "评语", en: "Comment")
  static let cause = LocalizedText(zh: "根因", en: "Root cause")
  static let overrule = LocalizedText(zh: "为什么时限算得不准", en: "Why the clocks mislead here")
  static let quote = LocalizedText(zh: "引用", en: "Quote")
  static let remove = LocalizedText(zh: "去掉", en: "Remove")
  static let fatal = LocalizedText(zh: "致命项", en: "Fatal")
  static let fatalHelp = LocalizedText(zh: "出现一条，整单 0 分", en: "Any one of them makes the score 0")
  static let provisional = LocalizedText(zh: "暂计", en: "so far")
  static let failed = LocalizedText(zh: "致命", en: "failed")
  static let submit = LocalizedText(zh: "提交并看下一单", en: "Submit and next")
  static let skip = LocalizedText(zh: "跳过", en: "Skip")
  static let keys = LocalizedText(zh: "快捷键", en: "Keys")
  static let timer = LocalizedText(zh: "用时", en: "Time taken")
  static let sheet = LocalizedText(zh: "评分表", en: "Scores")
  static let needsScript = LocalizedText(
    zh: "评分需要启用 JavaScript。也可以在终端使用 assay review。",
    en: "Scoring needs JavaScript. It can be done in a terminal too, with assay review.")
  static let finished = LocalizedText(zh: "这张工单已经评完，质检单不能再改。", en: "This ticket has been reviewed; a review is final.")
  static let skippedAlready = LocalizedText(zh: "这张工单已跳过。", en: "This ticket has been skipped.")
  static let toNext = LocalizedText(zh: "看下一单", en: "Go to the next ticket")

  static func standard(_ title: String) -> LocalizedText {
    LocalizedText(zh: "按《\(title)》评分", en: "Scored by “\(title)”")
  }
  static func byClocks(_ points: Int) -> LocalizedText {
    LocalizedText(zh: "时限算得 \(points) 分，可改", en: "the clocks say \(points)")
  }
  static func open(_ count: Int) -> LocalizedText {
    count == 0
      ? LocalizedText(zh: "已全部评分", en: "all scored") : LocalizedText(zh: "\(count) 项未评", en: "\(count) not scored")
  }
  static func progress(_ done: Int, _ left: Int) -> LocalizedText {
    LocalizedText(zh: "今天完成 \(done)，还剩 \(left)", en: "\(done) done today, \(left) left")
  }
}

/// What the transcript says of the ticket.
enum TranscriptWords {
  static let kind = LocalizedText(zh: "渠道、类型", en: "Channel, category")
  static let customer = LocalizedText(zh: "优先级、等级", en: "Priority, tier")
  static let firstResponse = LocalizedText(zh: "首次响应", en: "First response")
  static let longest = LocalizedText(zh: "最长回复间隔", en: "Longest interval")
  static let resolution = LocalizedText(zh: "解决", en: "Resolution")
  static let rating = LocalizedText(zh: "客户评价", en: "Customer’s rating")
  static let hidden = LocalizedText(zh: "提交后可见", en: "shown after you submit")
  static let agent = LocalizedText(zh: "客服", en: "Agent")
  static let otherAgent = LocalizedText(zh: "另一位客服", en: "Another agent")
  static let isPrivate = LocalizedText(zh: "内部备注", en: "private note")
  static let noMessages = LocalizedText(
    zh: "这张工单没有对话记录，请按时限和工单信息评分，或说明原因跳过。",
    en: "This ticket has no conversation on record. Score it by its times and facts, or skip it with a reason.")
  static let met = LocalizedText(zh: "达标", en: "in time")
  static let breached = LocalizedText(zh: "超时", en: "late")
  static let running = LocalizedText(zh: "进行中", en: "running")
  static let unanswered = LocalizedText(zh: "未回复", en: "never answered")
  static let noTarget = LocalizedText(zh: "无时限", en: "no target")

  static func gap(_ span: String) -> LocalizedText { LocalizedText(zh: "间隔 \(span)", en: "\(span) later") }
  static func reply(_ span: String, _ target: String) -> LocalizedText {
    LocalizedText(zh: "\(span)后回复，时限 \(target)", en: "answered after \(span), target \(target)")
  }
  static func reply(_ span: String, business: String, _ target: String) -> LocalizedText {
    LocalizedText(
      zh: "\(span)后回复，其中工作时间 \(business)，时限 \(target)",
      en: "answered after \(span), \(business) of it business time, target \(target)")
  }
  static func moreReplies(_ count: Int) -> LocalizedText { LocalizedText(zh: "，共 \(count) 次", en: ", of \(count)") }
}
