import Kernel

/// The headers that are understood without a mapping, in English and Chinese.
package enum PlainHeaders {
  /// The field a header means; nil when it is not one of the plain ones.
  ///
  /// Case, spaces, underscores, hyphens and brackets do not matter.
  package static func field(_ header: String) -> TicketField? {
    find(header)?.field
  }

  /// The field a header means and how good a name it is for it, 0 for the best.
  static func find(_ header: String) -> (field: TicketField, rank: Int)? {
    fields[normalised(header)]
  }

  /// The unit that a header names for a duration, in milliseconds.
  static func unit(_ header: String) -> Milliseconds? {
    let name = normalised(header)
    guard fields[name]?.field.isVendorDuration == true else { return nil }
    if name.hasSuffix("inhrs") || name.hasSuffix("inhours") { return 3_600_000 }
    return name.contains("inminutes") ? 60_000 : nil
  }

  package static func normalised(_ header: String) -> String {
    header.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let fields: [String: (field: TicketField, rank: Int)] = {
    var fields: [String: (field: TicketField, rank: Int)] = [:]
    for field in TicketField.allCases {
      for (rank, name) in ([field.rawValue] + (names[field] ?? [])).enumerated() {
        fields[normalised(name)] = (field, rank)
      }
    }
    return fields
  }()

  private static let names: [TicketField: [String]] = [
    .externalID: [
      "ticket id", "ticket number", "ticket no", "ticket", "case id", "case number", "工单号", "工单编号", "工单ID", "单号",
      "会话ID",
    ],
    .subject: ["title", "标题", "主题", "工单标题"],
    .channel: ["source channel", "source", "via", "via channel", "来源", "渠道", "来源渠道", "受理渠道"],
    .category: ["type", "topic", "issue type", "ticket type", "类型", "问题类型", "工单类型", "分类"],
    .priority: ["优先级", "紧急程度"],
    .tier: ["customer tier", "customer level", "客户等级", "会员等级"],
    .status: ["state", "状态", "工单状态"],
    .customer: ["customer id", "requester id", "requester", "客户", "客户ID", "客户编号"],
    .agent: ["agent name", "assignee", "客服", "客服姓名", "坐席", "处理人", "受理人"],
    .solver: ["solved by", "resolved by", "解决人"],
    .team: ["group", "agent group", "组", "客服组", "班组", "技能组"],
    .tags: ["labels", "标签"],
    .createdAt: ["created", "created time", "created date", "creation time", "创建时间", "提交时间", "建单时间", "进线时间"],
    .handoffAt: ["handed off at", "转人工时间"],
    .firstReplyAt: [
      "first response at", "first response time", "first reply", "first responded at", "initial response time",
      "首次响应时间", "首次回复时间", "首响时间",
    ],
    .solvedAt: ["resolved at", "resolved time", "resolution time", "solved time", "resolved date", "解决时间", "完成时间"],
    .closedAt: ["closed", "closed time", "close time", "关闭时间", "结单时间"],
    .updatedAt: ["updated", "last update time", "更新时间", "最后更新时间"],
    .reopens: ["reopened", "reopen count", "重开次数", "重新打开次数"],
    .outbound: ["主动外呼"],
    .complaint: ["is complaint", "是否投诉", "投诉"],
    .csat: ["satisfaction", "satisfaction score", "csat score", "survey results", "满意度", "满意度评分", "评价"],
    .csatAt: ["survey answered at", "评价时间"],
    .vendorFirstResponse: ["first reply time in minutes"],
    .vendorFirstResponseBusiness: [
      "first reply time in minutes within business hours", "first response time (in hrs)",
    ],
    .vendorFirstResolution: ["first resolution time in minutes"],
    .vendorFullResolution: ["full resolution time in minutes"],
    .vendorFirstResponseMet: ["first response status", "sla for first response"],
    .vendorResolutionMet: ["resolution status", "sla for resolution"],
    .vendorFirstResponseDue: ["expected sla to first response", "first response due"],
    .vendorResolutionDue: ["expected sla to resolve", "due by time"],
  ]
}
