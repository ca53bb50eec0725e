import Kernel

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

  private static let channels: [String: Channel] = words([
    (
      .phone,
      [
        "call", "voice", "telephone", "inbound", "voicemail", "phone call (incoming)", "phone call (outbound)",
        "电话", "热线", "来电", "呼入", "语音", "呼叫中心", "电话呼入", "电话热线", "客服热线", "400", "400电话", "固话",
      ]
    ),
    (
      .chat,
      [
        "live chat", "web chat", "webchat", "messaging", "native messaging", "native_messaging", "在线", "在线聊天",
        "在线客服", "在线咨询", "在线会话", "网页会话", "网页聊天", "聊天", "即时通讯", "im", "钉钉", "飞书", "旺旺", "千牛", "淘宝", "天猫", "京东",
        "拼多多",
      ]
    ),
    (.email, ["e-mail", "mail", "outbound email", "邮件", "邮箱", "电子邮件"]),
    (.app, ["mobile", "mobile app", "mobile sdk", "小程序", "微信小程序", "手机端", "移动端", "app端", "手机app", "客户端"]),
    (
      .social,
      [
        "wechat", "微信", "公众号", "微信公众号", "服务号", "企业微信", "企微", "微信客服", "微博", "qq", "抖音", "快手", "小红书",
        "social media", "facebook", "facebook post", "twitter", "x", "whatsapp", "instagram", "line",
        "telegram",
      ]
    ),
    (
      .web,
      [
        "portal", "web form", "form", "web widget", "feedback widget", "help center", "网页", "网站", "表单", "官网",
        "官方网站", "pc", "pc端", "h5", "留言", "网站留言", "在线表单",
      ]
    ),
    (.sms, ["短信", "text"]),
    (.selfService, ["self-service", "self service", "自助", "自助服务", "自助提交"]),
    (
      .other,
      [
        "api", "web service", "web service (api)", "sample_ticket", "sample ticket", "closed ticket",
        "any channel", "其他", "其它", "线下", "门店", "人工创建", "内部",
      ]
    ),
  ])
  private static let priorities: [String: Priority] = words([
    (.low, ["lowest", "minor", "低", "较低", "不紧急", "最低"]),
    (.normal, ["medium", "middle", "普通", "一般", "中", "正常", "常规", "中等"]),
    (.high, ["major", "高", "较高", "重要"]),
    (.urgent, ["critical", "highest", "emergency", "紧急", "特急", "加急", "非常紧急", "十分紧急", "最高"]),
  ])
  private static let tiers: [String: Tier] = words([
    (.standard, ["regular", "basic", "普通", "普通客户", "普通会员", "普通用户"]),
    (.silver, ["银", "银卡", "银卡会员", "白银", "白银会员", "会员"]),
    (.gold, ["金", "金卡", "金卡会员", "黄金", "黄金会员", "重要", "重要客户", "重点客户"]),
    (.vip, ["platinum", "diamond", "svip", "贵宾", "vip客户", "vip会员", "白金", "钻石", "大客户", "战略客户"]),
  ])
  private static let statuses: [String: Status] = words([
    (.new, ["unassigned", "新建", "新工单", "待处理", "待受理", "待分配", "待接单", "未处理", "未受理", "未分配"]),
    (
      .open,
      [
        "in progress", "in-progress", "active", "reopened", "处理中", "进行中", "受理中", "跟进中", "已受理", "已分配", "已接单",
        "已派单", "待跟进", "已重开", "重新打开", "未解决", "未完成", "审批中", "流转中",
      ]
    ),
    (
      .pending,
      [
        "waiting", "waiting on customer", "awaiting customer", "待客户回复", "待客户确认", "待用户回复", "待用户确认", "等待客户回复",
        "等待客户", "等待回复", "待确认", "待补充", "待客户反馈",
      ]
    ),
    (
      .hold,
      [
        "on hold", "on-hold", "waiting on third party", "awaiting third party", "挂起", "已挂起", "暂停", "搁置",
        "等待第三方",
      ]
    ),
    (
      .solved,
      [
        "resolved", "done", "completed", "已解决", "解决", "完成", "已完成", "处理完成", "已处理", "已完结", "完结", "已办结", "办结",
        "已结束", "结束", "审批通过",
      ]
    ),
    (.closed, ["已关闭", "关闭", "已结单", "结单", "已关单", "已归档", "归档"]),
  ])
  private static let exclusions: [String: Exclusion] = words([
    (.spam, ["spam", "垃圾", "垃圾工单"]),
    (.deleted, ["deleted", "已删除", "作废", "已作废"]),
    (.merged, ["merged", "已合并"]),
  ])
  private static let yesAndNo: [String: Bool] = words([
    (true, ["1", "true", "yes", "y", "是", "有", "已投诉", "√", "✓"]),
    (false, ["0", "false", "no", "n", "否", "无", "未投诉", "×", "✗"]),
  ])

  /// Each word of each list with its meaning.
  private static func words<Meaning>(_ lists: [(Meaning, [String])]) -> [String: Meaning] {
    Dictionary(keepingFirst: lists.flatMap { meaning, words in words.map { ($0, meaning) } })
  }
}
