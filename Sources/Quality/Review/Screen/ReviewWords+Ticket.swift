package import Kernel
package import Tickets

extension ReviewWords {
  /// A channel.
  package static func name(_ channel: Channel) -> LocalizedText {
    switch channel {
    case .phone: LocalizedText(zh: "电话", en: "phone")
    case .chat: LocalizedText(zh: "在线聊天", en: "chat")
    case .email: LocalizedText(zh: "邮件", en: "email")
    case .app: LocalizedText(zh: "应用内", en: "app")
    case .social: LocalizedText(zh: "社交媒体", en: "social")
    case .web: LocalizedText(zh: "网页", en: "web")
    case .sms: LocalizedText(zh: "短信", en: "sms")
    case .selfService: LocalizedText(zh: "自助", en: "self service")
    case .other: LocalizedText(zh: "其他渠道", en: "other channel")
    }
  }

  /// A priority.
  package static func name(_ priority: Priority) -> LocalizedText {
    switch priority {
    case .low: LocalizedText(zh: "低", en: "low")
    case .normal: LocalizedText(zh: "普通", en: "normal")
    case .high: LocalizedText(zh: "高", en: "high")
    case .urgent: LocalizedText(zh: "紧急", en: "urgent")
    }
  }

  /// A customer's tier.
  package static func name(_ tier: Tier) -> LocalizedText {
    switch tier {
    case .standard: LocalizedText(zh: "普通客户", en: "standard")
    case .silver: LocalizedText(zh: "银卡", en: "silver")
    case .gold: LocalizedText(zh: "金卡", en: "gold")
    case .vip: LocalizedText(zh: "VIP", en: "VIP")
    }
  }

  /// A category; one that nobody gave words to is shown as it is.
  package static func name(_ category: Category) -> LocalizedText {
    let chinese = [
      "complaint": "投诉", "enquiry": "咨询", "after_sales": "售后", "technical": "技术", "billing": "账单",
      "refund": "退款", "delivery": "物流", "account": "账户", "question": "咨询", "other": "其他",
    ]
    let word = category.rawValue
    return LocalizedText(zh: chinese[word] ?? word, en: word.replacing("_", with: " "))
  }

  /// Who writes.
  package static func name(_ role: Role) -> LocalizedText {
    switch role {
    case .customer: LocalizedText(zh: "客户", en: "customer")
    case .agent: LocalizedText(zh: "客服", en: "agent")
    case .robot: LocalizedText(zh: "机器人", en: "robot")
    case .system: LocalizedText(zh: "系统", en: "system")
    }
  }

  /// What a clock measures.
  package static func name(_ kind: ClockKind) -> LocalizedText {
    switch kind {
    case .firstResponse: LocalizedText(zh: "首响", en: "first response")
    case .nextReply: LocalizedText(zh: "回复", en: "replies")
    case .resolution: LocalizedText(zh: "解决", en: "resolution")
    }
  }

  /// A span in the two largest units that it has: `45 s`, `3 min`, `2 h 05`, `3 d 4 h`.
  package static func span(_ length: Milliseconds) -> LocalizedText {
    let seconds = length / 1000
    let (minutes, hours) = (seconds / 60, seconds / 3600)
    if seconds < 60 { return LocalizedText(zh: "\(seconds)秒", en: "\(seconds) s") }
    if minutes < 60 { return LocalizedText(zh: "\(minutes)分", en: "\(minutes) min") }
    let rest = minutes % 60
    if hours < 24 {
      return LocalizedText(
        zh: rest == 0 ? "\(hours)时" : "\(hours)时\(rest)分",
        en: rest == 0 ? "\(hours) h" : "\(hours) h \(rest < 10 ? "0" : "")\(rest)")
    }
    let (days, left) = (hours / 24, hours % 24)
    return LocalizedText(
      zh: left == 0 ? "\(days)天" : "\(days)天\(left)时", en: left == 0 ? "\(days) d" : "\(days) d \(left) h")
  }
}
