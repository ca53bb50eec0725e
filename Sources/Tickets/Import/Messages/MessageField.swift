/// What a column of a file of messages can mean; the raw value is the header that needs no mapping.
package enum MessageField: String, CaseIterable, Sendable {
  case ticket
  case seq
  case author
  case role
  case isPublic = "public"
  case at
  case body

  /// The field a header means; nil when it is not one of the plain ones.
  ///
  /// Case, spaces, underscores, hyphens and brackets do not matter.
  package static func plain(_ header: String) -> MessageField? {
    plainHeaders[PlainHeaders.normalised(header)]
  }

  private static let plainHeaders: [String: MessageField] = {
    var fields: [String: MessageField] = [:]
    for (field, names) in names {
      for name in names + [field.rawValue] { fields[PlainHeaders.normalised(name)] = field }
    }
    return fields
  }()

  private static let names: [MessageField: [String]] = [
    .ticket: [
      "ticket id", "ticket number", "ticket no", "external id", "case id", "conversation id", "工单号", "工单编号", "工单ID",
      "单号", "会话ID", "会话编号",
    ],
    .seq: ["sequence", "message id", "comment id", "number", "no", "序号", "消息序号", "消息ID", "消息编号"],
    .author: ["author name", "sender", "sender name", "from", "user", "name", "作者", "发送人", "发送者", "发言人", "姓名"],
    .role: [
      "author role", "author type", "sender role", "sender type", "user type", "角色", "发送方", "身份", "发送方类型",
      "发送者类型",
    ],
    .isPublic: ["is public", "visibility", "公开", "是否公开", "可见性"],
    .at: [
      "time", "timestamp", "created", "created at", "created time", "sent", "sent at", "date", "时间", "发送时间", "消息时间",
      "创建时间",
    ],
    .body: ["text", "message", "content", "comment", "plain body", "内容", "消息", "消息内容", "正文"],
  ]
}
