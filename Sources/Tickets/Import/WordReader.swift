import Kernel

/// Reads a column of words from a fixed set; each distinct spelling is worked out once.
struct WordReader<Meaning: Sendable>: Sendable {
  private var spellings = ByteTable()
  private var meanings: [Meaning?] = []
  private let values: [String: String]
  private let understand: @Sendable (String) -> Meaning?

  /// `values` are the mapping's own words and come first; `understand` knows ours and the common ones.
  init(values: [String: String], _ understand: @escaping @Sendable (String) -> Meaning?) {
    self.values = values
    self.understand = understand
  }

  /// Nil when the word means nothing.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Meaning? {
    let (index, isNew) = spellings.index(of: text)
    if isNew {
      let word = spellings.text(index)
      meanings.append(understand(values[word] ?? word))
    }
    return meanings[index]
  }
}

/// What helpdesks call our words, in lower case.
enum Synonyms {
  static func channel(_ word: String) -> Channel? {
    Channel(name: word.lowercased()) ?? channels[word.lowercased()]
  }

  static func priority(_ word: String) -> Priority? {
    Priority(name: word.lowercased()) ?? priorities[word.lowercased()]
  }

  static func tier(_ word: String) -> Tier? {
    Tier(name: word.lowercased()) ?? tiers[word.lowercased()]
  }

  /// A state, or why the ticket counts nowhere.
  static func status(_ word: String) -> (Status, Exclusion)? {
    if let exclusion = exclusions[word.lowercased()] { return (.closed, exclusion) }
    return (Status(name: word.lowercased()) ?? statuses[word.lowercased()]).map { ($0, .none) }
  }

  static func yesOrNo(_ word: String) -> Bool? {
    yesAndNo[word.lowercased()]
  }

  private static let channels: [String: Channel] = [
    "call": .phone, "voice": .phone, "telephone": .phone, "电话": .phone, "热线": .phone, "inbound": .phone,
    "live chat": .chat, "web chat": .chat, "webchat": .chat, "messaging": .chat, "在线": .chat, "在线聊天": .chat,
    "在线客服": .chat,
    "e-mail": .email, "mail": .email, "邮件": .email, "邮箱": .email,
    "mobile": .app, "mobile app": .app, "小程序": .app, "微博": .social, "wechat": .social, "微信": .social, "公众号": .social,
    "social media": .social, "facebook": .social, "twitter": .social, "whatsapp": .social,
    "portal": .web, "web form": .web, "form": .web, "网页": .web, "网站": .web, "表单": .web, "官网": .web,
    "短信": .sms, "text": .sms, "self-service": .selfService, "self service": .selfService, "自助": .selfService,
    "其他": .other,
  ]
  private static let priorities: [String: Priority] = [
    "低": .low, "普通": .normal, "一般": .normal, "中": .normal, "medium": .normal, "middle": .normal, "高": .high,
    "critical": .urgent, "紧急": .urgent, "特急": .urgent, "highest": .urgent, "lowest": .low, "minor": .low,
    "major": .high,
  ]
  private static let tiers: [String: Tier] = [
    "普通": .standard, "regular": .standard, "basic": .standard, "银": .silver, "银卡": .silver, "金": .gold, "金卡": .gold,
    "会员": .silver, "重要": .gold, "贵宾": .vip, "platinum": .vip, "svip": .vip,
  ]
  private static let statuses: [String: Status] = [
    "新建": .new, "待处理": .new, "unassigned": .new, "in progress": .open, "in-progress": .open, "处理中": .open, "进行中": .open,
    "active": .open, "reopened": .open, "已重开": .open, "waiting": .pending, "waiting on customer": .pending,
    "待客户回复": .pending,
    "on hold": .hold, "on-hold": .hold, "挂起": .hold, "waiting on third party": .hold, "awaiting third party": .hold,
    "resolved": .solved, "已解决": .solved, "完成": .solved, "已完成": .solved, "已关闭": .closed, "关闭": .closed, "done": .solved,
  ]
  private static let exclusions: [String: Exclusion] = [
    "spam": .spam, "垃圾": .spam, "deleted": .deleted, "已删除": .deleted, "merged": .merged, "已合并": .merged,
  ]
  private static let yesAndNo: [String: Bool] = [
    "1": true, "0": false, "true": true, "false": false, "yes": true, "no": false, "y": true, "n": false, "是": true,
    "否": false,
    "有": true, "无": false,
  ]
}
