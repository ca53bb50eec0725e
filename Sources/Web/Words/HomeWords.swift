import Kernel

/// The start page.
enum HomeWords {
  static let nothing = LocalizedText(
    zh: "现在没有需要您处理的事。其他内容在菜单里。", en: "Nothing waits for you at the moment. Everything else is in the menu.")
  static let now = LocalizedText(zh: "待处理", en: "To do")
  static let standing = LocalizedText(zh: "近况", en: "How things stand")

  static let toReview = LocalizedText(zh: "张工单待质检", en: "Tickets to review")
  static let doneToday = LocalizedText(zh: "张今天已质检", en: "Reviewed today")
  static let noTimes = LocalizedText(zh: "没有用时记录。", en: "No times are known.")
  static let toRead = LocalizedText(zh: "张新质检单待阅读", en: "New reviews to read")
  static let openTickets = LocalizedText(zh: "个时限在等您", en: "Time limits running for you")
  static let myMonth = LocalizedText(zh: "本月质检均分", en: "Your mean score this month")
  static let toDraw = LocalizedText(zh: "天待抽取", en: "Days to draw")
  static let yesterday = LocalizedText(zh: "昨日抽检已质检", en: "Reviewed of yesterday’s draw")
  static let unexplained = LocalizedText(zh: "个超时还没有写原因", en: "Breaches without a reason")
  static let unexplainedSince = LocalizedText(zh: "昨天以来。", en: "Since yesterday.")
  static let below = LocalizedText(zh: "位客服本月未达标", en: "Agents below a target this month")
  static let watch = LocalizedText(zh: "位客服本月需观察", en: "Agents to be watched this month")
  static let coaching = LocalizedText(zh: "位客服连续两个月未达标，需要辅导", en: "Agents below for two months: coaching is due")
  static let lastImport = LocalizedText(zh: "张工单来自最近一次导入", en: "Tickets in the last import")
  static let noImport = LocalizedText(zh: "还没有导入过工单。", en: "No tickets were imported yet.")
  static let invitations = LocalizedText(zh: "个邀请还没有使用", en: "Invitations not used yet")
  static let holidays = LocalizedText(zh: "处节假日缺失", en: "Gaps in the standard’s holidays")
  static let auditEntries = LocalizedText(zh: "条审计日志", en: "Entries in the audit log")
  static let auditNever = LocalizedText(zh: "还没有核对过。", en: "Never verified.")

  static func waiting(_ days: [(day: String, tickets: Int)], more: Int) -> LocalizedText {
    LocalizedText(
      zh: days.map { "\($0.day)：\($0.tickets) 张" }.joined(separator: "，") + (more > 0 ? "，另有 \(more) 天" : ""),
      en: days.map { "\($0.day): \($0.tickets)" }.joined(separator: ", ") + (more > 0 ? ", and \(more) more days" : ""))
  }

  static func median(_ seconds: Int) -> LocalizedText {
    LocalizedText(zh: "用时中位数 \(seconds) 秒。", en: "The median took \(seconds) s.")
  }

  static func nearest(_ number: String, left: String) -> LocalizedText {
    LocalizedText(zh: "最近的是 \(number)，还剩 \(left)。", en: "The nearest is \(number), with \(left) left.")
  }

  static func late(_ number: String, by span: String) -> LocalizedText {
    LocalizedText(zh: "\(number) 已超时 \(span)。", en: "\(number) is late by \(span).")
  }

  static func interval(_ low: String, _ high: String, _ count: Int) -> LocalizedText {
    LocalizedText(zh: "\(low)–\(high)（95 % 区间，\(count) 张质检单）。", en: "\(low)–\(high) (95 % interval, \(count) reviews).")
  }

  static func notEnough(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "数据不足：只有 \(count) 张质检单。", en: "Not enough data: \(count) reviews so far.")
  }

  static func days(_ list: String) -> LocalizedText { LocalizedText(zh: "\(list)。", en: "\(list).") }

  static func imported(_ file: String, _ time: String, rejected: Int) -> LocalizedText {
    LocalizedText(
      zh: "\(time)，\(file)" + (rejected > 0 ? "，\(rejected) 行被拒。" : "。"),
      en: "\(time), \(file)" + (rejected > 0 ? "; \(rejected) rows were rejected." : "."))
  }

  static func auditChecked(_ time: String) -> LocalizedText {
    LocalizedText(zh: "上次核对：\(time)。", en: "Last verified at \(time).")
  }
}
