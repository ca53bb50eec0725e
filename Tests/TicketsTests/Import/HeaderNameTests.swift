import Testing

@testable import Tickets

@Suite("The headers of known exports")
struct HeaderNameTests {
  typealias Case = (product: String, headers: [(String, TicketField)])

  static let exports: [Case] = [
    (
      "Zendesk",
      [
        ("Requester id", .customer), ("Assignee", .agent), ("Group", .team), ("Subject", .subject), ("Tags", .tags),
        ("Status", .status), ("Priority", .priority), ("Via", .channel), ("Ticket type", .category),
        ("Created at", .createdAt), ("Updated at", .updatedAt), ("Solved at", .solvedAt),
        ("Satisfaction Score", .csat), ("Reopens", .reopens), ("First reply time in minutes", .vendorFirstResponse),
      ]
    ),
    (
      "Zendesk Explore",
      [
        ("Ticket ID", .externalID), ("Ticket created - Timestamp", .createdAt),
        ("Ticket solved - Timestamp", .solvedAt),
        ("Ticket status", .status), ("Assignee name", .agent), ("Ticket group", .team), ("Ticket channel", .channel),
        ("Ticket satisfaction rating", .csat), ("First reply time (min)", .vendorFirstResponse),
      ]
    ),
    (
      "Freshdesk",
      [
        ("Ticket ID", .externalID), ("Source", .channel), ("Type", .category), ("Agent", .agent),
        ("Created time", .createdAt), ("Resolved time", .solvedAt), ("Closed time", .closedAt),
        ("Last update time", .updatedAt), ("Initial response time", .firstReplyAt), ("Survey results", .csat),
        ("Due by Time", .vendorResolutionDue), ("Resolution status", .vendorResolutionMet),
      ]
    ),
    (
      "腾讯企点",
      [
        ("会话ID", .externalID), ("访客", .customer), ("接待客服", .agent), ("技能组", .team), ("会话来源", .channel),
        ("会话开始时间", .createdAt), ("转人工时间", .handoffAt), ("人工首次响应时间", .firstReplyAt), ("会话结束时间", .solvedAt),
        ("满意度", .csat), ("会话标签", .tags),
      ]
    ),
    (
      "用友",
      [
        ("单据编号", .externalID), ("单据日期", .createdAt), ("单据状态", .status), ("客户名称", .customer), ("服务类型", .category),
        ("负责人", .agent), ("所属部门", .team), ("完成日期", .solvedAt), ("服务评价", .csat),
      ]
    ),
    (
      "金蝶",
      [
        ("服务单编号", .externalID), ("登记时间", .createdAt), ("客户级别", .tier), ("问题描述", .subject), ("处理人员", .agent),
        ("处理状态", .status), ("办结时间", .solvedAt), ("紧急程度", .priority), ("业务类型", .category),
      ]
    ),
    (
      "简道云",
      [
        ("流水号", .externalID), ("提交时间", .createdAt), ("更新时间", .updatedAt), ("流程状态", .status), ("当前处理人", .agent),
        ("工单来源", .channel), ("问题分类", .category), ("完结时间", .solvedAt), ("评分", .csat), ("联系电话", .customer),
      ]
    ),
    (
      "钉钉",
      [
        ("审批编号", .externalID), ("标题", .subject), ("审批状态", .status), ("发起时间", .createdAt), ("完成时间", .solvedAt),
        ("当前处理人姓名", .agent),
      ]
    ),
  ]

  @Test("are known without a mapping", arguments: exports.indices)
  func known(index: Int) {
    let (product, headers) = Self.exports[index]
    for (header, field) in headers {
      #expect(PlainHeaders.field(header) == field, "\(product): \(header)")
    }
  }

  @Test("are not taken for one another: within an export each field has one header", arguments: exports.indices)
  func distinct(index: Int) {
    let headers = Self.exports[index].headers.map(\.0)
    #expect(Set(Mapping.recognised(headers).columns.values.compactMap(\.header)) == Set(headers))
  }

  @Test(
    "their words are known",
    arguments: [
      ("企业微信", "social"), ("企微", "social"), ("微信公众号", "social"), ("抖音", "social"), ("来电", "phone"),
      ("400电话", "phone"), ("在线咨询", "chat"), ("钉钉", "chat"), ("淘宝", "chat"), ("电子邮件", "email"),
      ("微信小程序", "app"), ("H5", "web"), ("网站留言", "web"), ("短信", "sms"), ("自助服务", "self_service"),
      ("Web Widget", "web"), ("Voicemail", "phone"), ("Feedback Widget", "web"), ("线下", "other"),
    ])
  func channels(word: String, channel: String) {
    #expect(Synonyms.channel(word)?.name == channel)
  }

  @Test(
    "their states are known",
    arguments: [
      ("待受理", "new"), ("跟进中", "open"), ("已派单", "open"), ("待客户确认", "pending"), ("已挂起", "hold"), ("已完结", "solved"),
      ("已办结", "solved"), ("审批通过", "solved"), ("已归档", "closed"), ("已关单", "closed"),
    ])
  func states(word: String, status: String) {
    #expect(Synonyms.status(word)?.0.name == status)
  }

  @Test(
    "marks may stand with what they are counted in",
    arguments: [("5分", true), ("2星", false), ("五星", true), ("差评", false)])
  func marks(word: String, isContent: Bool) {
    guard case .success(.content(let content)) = CSATReader(scale: nil, values: [:]).read(word) else {
      Issue.record("\(word) is not understood")
      return
    }
    #expect(content == isContent)
  }
}
