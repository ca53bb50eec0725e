import Kernel
import Quality

/// The end of a reviewer's day.
enum DayEndWords {
  static let allDone = LocalizedText(zh: "待质检的工单都评完了", en: "Everything that waited for you is reviewed")
  static let nothing = LocalizedText(zh: "现在没有待质检的工单", en: "Nothing waits for your review")
  static let why = LocalizedText(
    zh: "每天抽检后，分给您的工单会出现在这里，第一张直接打开。",
    en: "After each day’s draw the tickets given to you appear here, the first of them open.")
  static let done = LocalizedText(zh: "完成", en: "Done")
  static let left = LocalizedText(zh: "还剩", en: "Left")
  static let skipped = LocalizedText(zh: "跳过", en: "Skipped")
  static let median = LocalizedText(zh: "用时中位数", en: "Median time")
  static let lowest = LocalizedText(zh: "今天最低的一项", en: "Lowest criterion today")
  static let agreement = LocalizedText(zh: "与他人一致", en: "Same points as others")
  static let line = LocalizedText(zh: "给周例会的一句话", en: "One line for the weekly meeting")
  static let lineHelp = LocalizedText(
    zh: "今天看到的、值得大家知道的一件事。", en: "One thing you saw today that everybody should know.")
  static let save = LocalizedText(zh: "保存", en: "Save")
  static let saved = LocalizedText(zh: "已保存。", en: "Saved.")
  static let week = LocalizedText(zh: "这一周写下的", en: "Written this week")

  static func mean(_ lowest: ReviewerDay.LowestCriterion, _ title: String, _ mean: String) -> LocalizedText {
    LocalizedText(zh: "\(title)，平均 \(mean) 分（\(lowest.count) 单）", en: "\(title), mean \(mean) (n = \(lowest.count))")
  }

  static func agreement(_ agreement: ReviewerAgreement, _ percent: String) -> LocalizedText {
    let (days, tickets) = (ReviewerDays.agreementDays, agreement.tickets)
    let (same, all) = (agreement.same, agreement.judgements)
    return LocalizedText(
      zh: "\(percent)%：近 \(days) 天 \(tickets) 张双评工单，\(all) 个分数中 \(same) 个相同（未校正偶然一致）",
      en: "\(percent) %: \(same) of \(all) points the same on \(tickets) tickets reviewed twice in \(days) days "
        + "(not corrected for chance)")
  }
}
