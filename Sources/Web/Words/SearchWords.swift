import Kernel
import Tickets

/// The search box, what it finds, and the page of a ticket.
enum SearchWords {
  static let title = LocalizedText(zh: "搜索", en: "Search")
  static let box = LocalizedText(zh: "搜索工单、客服、知识卡", en: "Search tickets, agents, cards")
  static let help = LocalizedText(
    zh: "输入工单号（或开头几位）、客服或人员的姓名。", en: "Type a ticket’s number or its beginning, or the name of an agent or user.")
  static let tickets = LocalizedText(zh: "工单", en: "Tickets")
  static let agents = LocalizedText(zh: "客服", en: "Agents")
  static let users = LocalizedText(zh: "人员", en: "Users")
  static let more = LocalizedText(
    zh: "只查找前 500 张，请多输几位。", en: "Only the first 500 are looked at; type more of the number.")
  static let number = LocalizedText(zh: "工单号", en: "Ticket")
  static let subject = LocalizedText(zh: "主题", en: "Subject")
  static let agent = LocalizedText(zh: "客服", en: "Agent")
  static let status = LocalizedText(zh: "状态", en: "Status")
  static let created = LocalizedText(zh: "创建于", en: "Created")
  static let solved = LocalizedText(zh: "解决于", en: "Solved")
  static let source = LocalizedText(zh: "来源", en: "Source")
  static let channel = LocalizedText(zh: "渠道", en: "Channel")
  static let category = LocalizedText(zh: "类型", en: "Category")
  static let priority = LocalizedText(zh: "优先级", en: "Priority")
  static let tier = LocalizedText(zh: "客户等级", en: "Tier")
  static let clock = LocalizedText(zh: "时限", en: "Clock")
  static let started = LocalizedText(zh: "开始", en: "Started")
  static let took = LocalizedText(zh: "用时", en: "Took")
  static let target = LocalizedText(zh: "时限要求", en: "Target")
  static let outcome = LocalizedText(zh: "结果", en: "Outcome")
  static let conversation = LocalizedText(zh: "对话", en: "Conversation")
  static let noMessages = LocalizedText(zh: "这张工单没有导入对话。", en: "No conversation was imported for this ticket.")
  static let internalNote = LocalizedText(zh: "内部备注", en: "internal note")

  static let draws = LocalizedText(zh: "抽检", en: "Draws")
  static let reviews = LocalizedText(zh: "质检", en: "Reviews")
  static let clocks = LocalizedText(zh: "时限", en: "Clocks")
  static let fromHere = LocalizedText(zh: "相关页面", en: "From here")
  static let toReview = LocalizedText(zh: "去质检", en: "Review it")
  static let waitsForYou = LocalizedText(zh: "等你质检", en: "waits for you")

  static func drawn(_ day: Day) -> LocalizedText {
    LocalizedText(zh: "\(day) 的随机抽检", en: "Random draw of \(day)")
  }

  static func chosen(_ day: Day, _ name: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(day) 的定向抽检（\(name.zh)）", en: "Targeted draw of \(day) (\(name.en))")
  }

  static func review(_ agent: String, _ day: Day) -> LocalizedText {
    LocalizedText(zh: "\(agent)的质检单（\(day)）", en: "Review of \(agent)’s reply, \(day)")
  }

  static func points(_ score: String) -> LocalizedText { LocalizedText(zh: "\(score) 分", en: "\(score) points") }

  static func dayReport(_ day: Day) -> LocalizedText {
    LocalizedText(zh: "\(day) 的响应报表", en: "Response report of \(day)")
  }

  static func ticket(_ number: String) -> LocalizedText { LocalizedText(zh: "工单 \(number)", en: "Ticket \(number)") }

  static func nothing(_ asked: String) -> LocalizedText {
    LocalizedText(
      zh: "没有找到“\(asked)”。工单号区分大小写。", en: "Nothing is found for “\(asked)”. Case counts in ticket numbers.")
  }

  static func title(_ status: Status) -> LocalizedText {
    switch status {
    case .new: LocalizedText(zh: "新建", en: "new")
    case .open: LocalizedText(zh: "处理中", en: "open")
    case .pending: LocalizedText(zh: "待客户回复", en: "pending")
    case .hold: LocalizedText(zh: "挂起", en: "on hold")
    case .solved: LocalizedText(zh: "已解决", en: "solved")
    case .closed: LocalizedText(zh: "已关闭", en: "closed")
    }
  }

  static func title(_ outcome: Outcome) -> LocalizedText {
    switch outcome {
    case .none: LocalizedText(zh: "无时限", en: "no target")
    case .met: LocalizedText(zh: "● 达标", en: "● met")
    case .breached: LocalizedText(zh: "■ 超时", en: "■ breached")
    case .open: LocalizedText(zh: "▲ 进行中", en: "▲ pending")
    case .closedUnanswered: LocalizedText(zh: "■ 未回复即关闭", en: "■ closed unanswered")
    case .invalid: LocalizedText(zh: "数据有误", en: "faulty data")
    }
  }
}
