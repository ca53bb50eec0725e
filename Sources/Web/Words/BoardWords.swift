import Content
import Kernel
import Tickets

/// The response board.
enum BoardWords {
  static let wall = LocalizedText(zh: "大屏", en: "Wall screen")
  static let back = LocalizedText(zh: "返回看板", en: "Back to the board")
  static let live = LocalizedText(zh: "实时更新", en: "Live")
  static let waiting = LocalizedText(zh: "连接中断，正在重连", en: "Connection lost, trying again")
  static func asOf(_ time: String) -> LocalizedText { LocalizedText(zh: "截至 \(time)", en: "As of \(time)") }

  static let team = LocalizedText(zh: "团队", en: "Team")
  static let allTeams = LocalizedText(zh: "全部团队", en: "All teams")
  static let channel = LocalizedText(zh: "渠道", en: "Channel")
  static let allChannels = LocalizedText(zh: "全部渠道", en: "All channels")
  static let show = LocalizedText(zh: "筛选", en: "Show")
  static let showAll = LocalizedText(zh: "取消筛选", en: "Show all")
  static let counts = LocalizedText(zh: "各状态工单数", en: "Tickets by state")

  static func light(_ light: Countdown.Light?) -> LocalizedText {
    switch light {
    case .breached: LocalizedText(zh: "超时", en: "Overdue")
    case .red: LocalizedText(zh: "即将超时", en: "Due now")
    case .yellow: LocalizedText(zh: "需留意", en: "Due soon")
    case .green: LocalizedText(zh: "充裕", en: "In time")
    case nil: LocalizedText(zh: "未计时", en: "Not timed")
    }
  }

  static let state = LocalizedText(zh: "状态", en: "State")
  static let left = LocalizedText(zh: "剩余时间", en: "Time left")
  static let due = LocalizedText(zh: "到期时间", en: "Due")
  static let subject = LocalizedText(zh: "主题", en: "Subject")
  static let clock = LocalizedText(zh: "计时项", en: "Clock")
  static let target = LocalizedText(zh: "时限", en: "Target")
  static let ticket = LocalizedText(zh: "工单", en: "Ticket")
  static let agent = LocalizedText(zh: "客服", en: "Agent")
  static let nobody = LocalizedText(zh: "无人负责", en: "nobody")
  static let paused = LocalizedText(zh: "非工作时间", en: "after hours")
  static let reason = LocalizedText(zh: "超时原因", en: "Reason")
  static let giveReason = LocalizedText(zh: "填写原因", en: "Give the reason")
  static func giveReasonFor(_ number: String) -> LocalizedText {
    LocalizedText(zh: "填写工单 \(number) 的超时原因", en: "Give the reason for ticket \(number)")
  }

  static func overdue(_ count: Int) -> LocalizedText { LocalizedText(zh: "超时 \(count)", en: "Overdue: \(count)") }
  static func running(_ count: Int) -> LocalizedText { LocalizedText(zh: "计时中 \(count)", en: "Running: \(count)") }
  static func unlisted(_ count: Int) -> LocalizedText {
    LocalizedText(
      zh: "另有 \(count) 张未列出，可按团队或渠道筛选；导出的 CSV 里有全部。",
      en: "\(count) more are not listed; choose a team or a channel to see them; the CSV has all.")
  }
  static func reach(_ count: Int) -> LocalizedText {
    LocalizedText(
      zh: "未结工单超过 \(count) 张，这里只看最近创建的 \(count) 张。",
      en: "More than \(count) tickets are open; only the \(count) created last are looked at.")
  }
  static func thresholds(yellow: String, red: String) -> LocalizedText {
    LocalizedText(
      zh: "剩余时间不到时限的 \(yellow)% 时变为“需留意”，不到 \(red)% 时变为“即将超时”；可在响应标准的 countdown 中修改。",
      en:
        "“Due soon” from \(yellow) % of the target left, “due now” from \(red) %; the response standard sets both under countdown."
    )
  }
  static let nothing = LocalizedText(
    zh: "没有未结工单。新工单导入后会出现在这里，最紧急的排在最前。",
    en: "No ticket is open. Open tickets appear here as they are imported, the most pressing first.")
  static let nothingSuch = LocalizedText(zh: "没有符合筛选条件的未结工单。", en: "No open ticket is like this.")
  static let noStandard = LocalizedText(
    zh: "还没有发布响应标准，所以没有时限。请主管或管理员在“质检标准”中发布。",
    en: "No response standard is published, so nothing is due. A manager publishes one under Rubrics.")

  static func reasonTitle(_ number: String) -> LocalizedText {
    LocalizedText(zh: "工单 \(number) 为什么超时", en: "Why is ticket \(number) overdue?")
  }
  static let choose = LocalizedText(zh: "请选择", en: "Choose one")
  static let note = LocalizedText(zh: "补充说明", en: "What else there is to say")
  static let noteHelp = LocalizedText(zh: "可不填，最多 500 字。", en: "May stay empty; up to 500 characters.")
  static let record = LocalizedText(zh: "记录原因", en: "Record the reason")
  static let notOverdue = LocalizedText(
    zh: "这张工单没有超时，不需要填写原因。", en: "This ticket is not overdue; there is nothing to explain.")
  static func late(_ span: String) -> LocalizedText { LocalizedText(zh: "已超时 \(span)", en: "late by \(span)") }
  static func recorded(_ number: String) -> LocalizedText {
    LocalizedText(zh: "已记录工单 \(number) 的超时原因。", en: "The reason for ticket \(number) is recorded.")
  }
}
