import Content
import Kernel

/// Draws: the list of days, one day, one ticket.
enum DrawWords {
  static let day = LocalizedText(zh: "抽检日", en: "Day")
  static let drawn = LocalizedText(zh: "抽中", en: "Drawn")
  static let done = LocalizedText(zh: "已质检", en: "Reviewed")
  static let left = LocalizedText(zh: "待质检", en: "Left")
  static let skipped = LocalizedText(zh: "跳过", en: "Skipped")
  static let skipRate = LocalizedText(zh: "跳过率 %", en: "Skip rate %")
  static let toWhom = LocalizedText(zh: "分配给", en: "To whom")
  static let mine = LocalizedText(zh: "我的（已质检 / 全部）", en: "Mine (done / all)")
  static let checked = LocalizedText(zh: "复核", en: "Verified")
  static let holds = LocalizedText(zh: "一致", en: "holds")
  static let differs = LocalizedText(zh: "不一致", en: "differs")
  static let never = LocalizedText(zh: "未复核", en: "not yet")
  static let drawDay = LocalizedText(zh: "抽取", en: "Draw")
  static let dueTitle = LocalizedText(zh: "待抽取", en: "To be drawn")
  static let dueText = LocalizedText(
    zh: "这些天有客服回复过的工单，还没有抽检。一天只抽一次，抽完不能改。",
    en: "Agents answered tickets on these days, and they are not drawn yet. A day is drawn once, for good.")
  static let nextTitle = LocalizedText(zh: "下一次抽检的承诺", en: "Commitment for the next draw")
  static let days = LocalizedText(zh: "抽检记录", en: "Drawn days")
  static let none = LocalizedText(
    zh: "还没有抽检。导入工单后，第二天可以抽取前一天的工单。",
    en: "Nothing is drawn yet. Import tickets; a day can be drawn from the day after.")
  static let noDay = LocalizedText(zh: "没有符合条件的抽检。", en: "No day fits.")
  static let targeted = LocalizedText(zh: "定向抽检", en: "Targeted draws")
  static let allDraws = LocalizedText(zh: "全部抽检", en: "All draws")
  static let reviewer = LocalizedText(zh: "质检员", en: "Reviewer")
  static let agent = LocalizedText(zh: "客服", en: "Agent")
  static let ticket = LocalizedText(zh: "工单", en: "Ticket")
  static let channel = LocalizedText(zh: "渠道", en: "Channel")
  static let state = LocalizedText(zh: "状态", en: "State")
  static let subject = LocalizedText(zh: "主题", en: "Subject")
  static let you = LocalizedText(zh: "您", en: "you")
  static let others = LocalizedText(zh: "其他质检员", en: "Other reviewers")
  static let another = LocalizedText(zh: "其他质检员", en: "another reviewer")
  static let nobody = LocalizedText(zh: "无人可质检", en: "nobody")
  static let hidden = LocalizedText(zh: "已隐藏", en: "hidden")
  static let open = LocalizedText(zh: "待质检", en: "waits")
  static let reviewed = LocalizedText(zh: "已质检", en: "reviewed")
  static let wasSkipped = LocalizedText(zh: "已跳过", en: "skipped")
  static let all = LocalizedText(zh: "全部", en: "All")
  static let show = LocalizedText(zh: "查看", en: "Show")
  static let noMatch = LocalizedText(zh: "没有符合条件的工单。", en: "No ticket fits.")

  static let byReviewer = LocalizedText(zh: "按质检员", en: "By reviewer")
  static let byAgent = LocalizedText(zh: "按客服", en: "By agent")
  static let answered = LocalizedText(zh: "当日工单", en: "Answered")
  static let quota = LocalizedText(zh: "应抽", en: "Quota")
  static let skips = LocalizedText(zh: "跳过的工单", en: "Skipped tickets")
  static let skipBy = LocalizedText(zh: "跳过人", en: "By")
  static let reason = LocalizedText(zh: "原因", en: "Reason")
  static let replacement = LocalizedText(zh: "替补", en: "In its place")
  static let noReplacement = LocalizedText(zh: "无", en: "none left")
  static let noSkips = LocalizedText(zh: "没有跳过的工单。", en: "No ticket was skipped.")
  static let tickets = LocalizedText(zh: "抽中的工单", en: "Drawn tickets")
  static let giveOut = LocalizedText(zh: "分配", en: "Give out")
  static let handOver = LocalizedText(zh: "移交待质检的工单", en: "Hand over what waits")
  static let from = LocalizedText(zh: "从", en: "From")
  static let to = LocalizedText(zh: "交给", en: "To")
  static let scope = LocalizedText(zh: "范围", en: "Which")
  static let thisDay = LocalizedText(zh: "仅这一天", en: "This day’s")
  static let everyDay = LocalizedText(zh: "所有日期", en: "Every day’s")
  static let handOverHelp = LocalizedText(
    zh: "客服本人和有利害关系的质检员不会得到工单；这样的工单留在原处。写了一半的草稿会删除。",
    en: "Nobody gets own tickets or those of a conflict; such tickets stay. Half-written drafts go.")
  static let move = LocalizedText(zh: "移交", en: "Hand over")

  static let why = LocalizedText(zh: "为什么抽中这张工单", en: "Why this ticket was picked")
  static let whyNot = LocalizedText(zh: "为什么没有抽中这张工单", en: "Why this ticket was not picked")
  static let here = LocalizedText(zh: "这张", en: "this one")
  static let rank = LocalizedText(zh: "名次", en: "Rank")
  static let number = LocalizedText(zh: "抽签号（开头）", en: "Lot (first digits)")
  static let outcome = LocalizedText(zh: "结果", en: "Outcome")
  static let notDrawn = LocalizedText(zh: "未抽中", en: "not drawn")
  static let drawnBefore = LocalizedText(zh: "另一天已抽过", en: "drawn on another day")
  static let isDrawn = LocalizedText(zh: "抽中", en: "drawn")
  static let lots = LocalizedText(zh: "这位客服当日的工单", en: "The agent’s tickets of the day")
  static let recompute = LocalizedText(zh: "自己算一遍", en: "Compute it yourself")
  static let recomputeText = LocalizedText(
    zh: "在装有 OpenSSL 的任何电脑上运行这一行，得到的就是这张工单的抽签号：",
    en: "On any computer with OpenSSL this line gives the ticket’s lot:")
  static let lot = LocalizedText(zh: "抽签号", en: "Lot")
  static let manage = LocalizedText(zh: "处理", en: "Manage")
  static func has(_ reviewer: String) -> LocalizedText {
    LocalizedText(zh: "现在由\(reviewer)质检。", en: "Now with: \(reviewer).")
  }

  static let giveTo = LocalizedText(zh: "改由谁质检", en: "Give to")
  static let give = LocalizedText(zh: "改派", en: "Give")
  static let noCandidate = LocalizedText(zh: "没有其他人可以质检这张工单。", en: "Nobody else may review this ticket.")
  static let skip = LocalizedText(zh: "跳过这张工单", en: "Skip this ticket")
  static let skipHelp = LocalizedText(
    zh: "同一位客服的下一个名次会替补进来。跳过不能撤销。",
    en: "The agent’s next rank takes its place. A skip cannot be taken back.")
  static let note = LocalizedText(zh: "说明", en: "Note")
  static let noteHelp = LocalizedText(zh: "选“其他”时必填", en: "Needed for “other”")
  static let other = LocalizedText(zh: "其他", en: "Other")
  static let choose = LocalizedText(zh: "请选择", en: "Choose")
  static let reviewerChanged = LocalizedText(zh: "已改派。", en: "Given.")
  static let blind = LocalizedText(
    zh: "本团队质检时隐藏客服姓名，所以这里不显示这位客服的工单数、其他工单和抽签的算式。",
    en:
      "Reviewers do not see agents’ names here, so the agent’s counts and other tickets and the computation, which would tell the name, are not shown."
  )
  static let blindAgents = LocalizedText(
    zh: "本团队质检时隐藏客服姓名，所以这里不按客服列出。",
    en: "Reviewers do not see agents’ names here, so the list by agent is not shown.")
}
