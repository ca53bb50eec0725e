import Kernel
import Quality

/// Targeted draws.
enum TargetWords {
  static let never = LocalizedText(
    zh: "定向抽检是特意挑选的，用于辅导，绝不计入分数。分数只来自每天的随机抽检。",
    en:
      "Targeted draws are chosen on purpose, for coaching; they never enter a score. Scores come from the daily random draw alone."
  )
  static let choose = LocalizedText(zh: "挑选工单", en: "Choose tickets")
  static let reason = LocalizedText(zh: "挑选理由", en: "Why")
  static let coaching = LocalizedText(zh: "定向辅导", en: "Coaching")
  static let day = LocalizedText(zh: "日期", en: "Day")
  static let most = LocalizedText(zh: "最多张数", en: "At most")
  static let mostHelp = LocalizedText(zh: "符合的更多时随机取", en: "Chance decides among more")
  static let numbers = LocalizedText(zh: "工单号", en: "Ticket numbers")
  static let numbersHelp = LocalizedText(
    zh: "仅“点名”时填写，用空格或换行分隔", en: "For “by hand” only; blanks or line ends between them")
  static let submit = LocalizedText(zh: "挑选", en: "Choose")
  static let list = LocalizedText(zh: "挑选记录", en: "Chosen so far")
  static let chosenAt = LocalizedText(zh: "挑选时间", en: "Chosen at")
  static let none = LocalizedText(
    zh: "还没有定向抽检。投诉、差评、超时和新人的工单可以单独挑出来看。",
    en: "Nothing was chosen yet. Complaints, bad ratings, breaches and new hires’ tickets can be looked at apart.")

  static func chosen(_ count: Int, of found: Int) -> LocalizedText {
    LocalizedText(zh: "符合 \(found) 张，挑出 \(count) 张。", en: "\(count) of \(found) fitting tickets are chosen.")
  }

  static func name(_ reason: TargetReason) -> LocalizedText {
    switch reason {
    case .complaints: LocalizedText(zh: "投诉", en: "Complaints")
    case .lowCSAT: LocalizedText(zh: "差评", en: "Bad ratings")
    case .breached: LocalizedText(zh: "超时", en: "Breached")
    case .reopened: LocalizedText(zh: "重开", en: "Reopened")
    case .vip: LocalizedText(zh: "VIP 客户", en: "VIP customers")
    case .newHires: LocalizedText(zh: "新人（入职 30 天内）", en: "New hires (first 30 days)")
    case .fastAndCanned: LocalizedText(zh: "回得快但模板化", en: "Fast and canned")
    case .byHand: LocalizedText(zh: "点名", en: "By hand")
    }
  }

  /// The reason as a draw keeps it, also one that this program does not know.
  static func name(_ reason: String) -> LocalizedText {
    TargetReason(rawValue: reason).map(name) ?? LocalizedText(zh: reason, en: reason)
  }
}
