import Kernel

/// Dialogs of the reviewer's page, and what its script says.
enum ReviewDialogWords {
  static let close = LocalizedText(zh: "关闭", en: "Close")
  static let causeTitle = LocalizedText(zh: "根因", en: "Root cause")
  static let causeHelp = LocalizedText(
    zh: "用数字逐层选，回车选定当前一条，退格回上一层。拿不准就选上一层。",
    en: "Digits go down, Enter takes the cause you are at, Backspace goes up. When unsure, take the one above.")
  static let withoutCause = LocalizedText(zh: "先不选", en: "Leave it open")
  static let skipTitle = LocalizedText(zh: "为什么跳过？", en: "Why is it passed over?")
  static let skipHelp = LocalizedText(
    zh: "同一位客服的下一张工单会顶上来。跳过会计入跳过率。",
    en: "The agent’s next ticket takes its place. Skips are counted.")
  static let otherReason = LocalizedText(zh: "其他原因", en: "Another reason")
  static let skipWithNote = LocalizedText(zh: "按此原因跳过", en: "Skip for this reason")
  static let conflictTitle = LocalizedText(zh: "另一个窗口改过这张质检单", en: "Another window has changed this draft")
  static let conflictText = LocalizedText(
    zh: "这里的改动还没有保存。请选择留下哪一边。", en: "What you did here is not saved yet. Choose which of the two stays.")
  static let takeTheirs = LocalizedText(zh: "用那边的", en: "Take theirs")
  static let keepMine = LocalizedText(zh: "用这边的", en: "Keep mine")

  /// What the script of the page says, by the names that it uses.
  static let script: [String: LocalizedText] = [
    "saved": LocalizedText(zh: "已保存", en: "Saved"),
    "saving": LocalizedText(zh: "保存中", en: "Saving"),
    "unsaved": LocalizedText(zh: "未保存，正在重试", en: "Not saved, trying again"),
    "conflict": LocalizedText(zh: "未保存：另一个窗口改过", en: "Not saved: changed in another window"),
    "waiting": LocalizedText(zh: "上一单还没提交成功，正在重试", en: "The last review is not submitted yet, trying again"),
    "paused": LocalizedText(zh: "已暂停", en: "paused"),
    "outOfScale": LocalizedText(zh: "这一项没有这个分值。", en: "This criterion has no such point."),
    "alwaysApplies": LocalizedText(zh: "这一项必须打分。", en: "This criterion always applies."),
    "pointsMissing": LocalizedText(zh: "这一项还没有打分。", en: "This criterion has no points yet."),
    "pointsFirst": LocalizedText(zh: "先打分，再套用锚点的话。", en: "Give points first; their anchor then starts the comment."),
    "nothingToUndo": LocalizedText(zh: "没有可撤销的操作。", en: "There is nothing to undo."),
    "undone": LocalizedText(zh: "已撤销。", en: "Undone."),
    "allScored": LocalizedText(zh: "已全部评分，按回车提交。", en: "All scored; Enter submits."),
    "chooseCriterion": LocalizedText(zh: "先选一项评分项。", en: "Choose a criterion first."),
    "ground": LocalizedText(
      zh: "低分要有证据或评语：q 引用，c 评语。", en: "Low points need evidence or a comment: q quotes, c comments."),
    "overrule": LocalizedText(zh: "与时限得分不同，请写明理由。", en: "Say why the clocks do not hold here."),
    "pick": LocalizedText(
      zh: "按数字引用一句，j k 换消息，Esc 取消。", en: "A digit quotes a sentence, j k change the message, Escape leaves."),
    "noMessage": LocalizedText(zh: "没有可引用的消息。", en: "There is no message to quote."),
    "fatalKeys": LocalizedText(zh: "按数字选中或取消，x 返回。", en: "Digits mark and unmark, x goes back."),
    "loading": LocalizedText(zh: "正在打开下一单", en: "Opening the next ticket"),
  ]

  /// What is wrong with a field of a review.
  static let noPoints = LocalizedText(zh: "还没有打分。", en: "It has no points yet.")
  static let noGround = LocalizedText(
    zh: "分数低，需要证据或评语。", en: "Low points need evidence or a comment.")
  static let noReason = LocalizedText(
    zh: "与时限得分不同，需要写明理由。", en: "Points other than the clocks’ need a reason.")
  static let fatalGround = LocalizedText(
    zh: "选了致命项，需要证据或评语。", en: "A failed review needs evidence or a comment.")
  static let nothingApplies = LocalizedText(
    zh: "没有一项适用，请改为跳过这张工单。", en: "None of the criteria that count applies; skip the ticket instead.")
}

/// The list of keys.
enum ReviewKeyWords {
  static let title = LocalizedText(zh: "快捷键", en: "Keys")
  static let note = LocalizedText(
    zh: "开着中文输入法也能用。提交后的质检单不能再改，u 只撤销还没提交的操作。",
    en: "They work while an input method is on. A submitted review is final: u takes back keys, not reviews.")
  static let all: [(keys: [String], text: LocalizedText)] = [
    (["1–5"], LocalizedText(zh: "打分并到下一项；是否题 5 为是，1 为否", en: "Points, and on to the next; 5 is yes, 1 is no")),
    (["0"], LocalizedText(zh: "不适用", en: "Not applicable")),
    (["x"], LocalizedText(zh: "致命项", en: "Fatal")),
    (["j", "k"], LocalizedText(zh: "下一条、上一条消息", en: "Next and previous message")),
    (["q"], LocalizedText(zh: "引用选中的文字，或当前消息的一句", en: "Quote what is selected, or a sentence of the message")),
    (["c"], LocalizedText(zh: "评语；回车写完，Shift+回车换行", en: "Comment; Enter ends it, Shift+Enter breaks the line")),
    (["t"], LocalizedText(zh: "用所给分值的锚点作评语开头", en: "Start the comment from the anchor of the points")),
    (["r"], LocalizedText(zh: "根因", en: "Root cause")),
    (["s"], LocalizedText(zh: "跳过工单，要选原因", en: "Skip the ticket, for a reason")),
    (["u"], LocalizedText(zh: "撤销", en: "Undo")),
    (["Enter"], LocalizedText(zh: "提交并看下一单", en: "Submit and next")),
    (["Esc"], LocalizedText(zh: "退一步：关闭、离开输入框、回上一项", en: "Step back: close, leave the field, previous criterion")),
    (["?"], LocalizedText(zh: "这份说明", en: "This list")),
  ]
  static let knowledge = (keys: ["/"], text: LocalizedText(zh: "查知识库", en: "Search the knowledge base"))
}
