/// What exports of messages call our words, in lower case.
enum MessageWords {
  static func role(_ word: String) -> Role? {
    Role(name: word.lowercased()) ?? roles[word.lowercased()]
  }

  static func isPublic(_ word: String) -> Bool? {
    visibility[word.lowercased()] ?? Synonyms.yesOrNo(word)
  }

  private static let roles: [String: Role] = [
    "customer": .customer, "end-user": .customer, "end user": .customer, "enduser": .customer, "user": .customer,
    "client": .customer, "visitor": .customer, "contact": .customer, "requester": .customer, "incoming": .customer,
    "客户": .customer, "用户": .customer, "访客": .customer, "顾客": .customer, "买家": .customer,
    "agent": .agent, "staff": .agent, "admin": .agent, "support": .agent, "operator": .agent, "helpdesk": .agent,
    "outgoing": .agent, "客服": .agent, "人工": .agent, "人工客服": .agent, "坐席": .agent, "商家": .agent,
    "robot": .robot, "bot": .robot, "agentbot": .robot, "agent bot": .robot, "chatbot": .robot, "automation": .robot,
    "机器人": .robot, "智能客服": .robot, "自动回复": .robot,
    "system": .system, "event": .system, "activity": .system, "trigger": .system, "系统": .system, "系统消息": .system,
  ]
  private static let visibility: [String: Bool] = [
    "public": true, "private": false, "internal": false, "note": false, "公开": true, "内部": false, "私密": false,
    "备注": false,
  ]
}
