/// The words that give a header away, by field; each has to begin a word of it, in Chinese to stand anywhere in it.
enum GuessWords {
  /// In the order in which columns are given out.
  static let all: [(TicketField, [String])] = [
    (
      .externalID,
      [
        "ticket id", "case id", "call id", "unique id", "conversation id", "工单号", "编号", "单号", "流水号", "会话id",
        "工单id",
      ]
    ),
    (
      .firstReplyAt,
      [
        "first response", "first reply", "responded", "speed of answer", "首次响应", "首次回复", "首次应答", "首响", "首次回应",
        "响应时长", "响应时间", "应答时间", "接起时间",
      ]
    ),
    (.csatAt, ["survey date", "survey response", "rated at", "评价时间", "评分时间", "评价日期"]),
    (.solvedAt, ["resolved", "resolution", "solved", "解决", "完成", "完结", "办结", "结束"]),
    (
      .createdAt,
      [
        "created", "reported", "opened", "submitted", "创建", "提交", "建单", "进线", "来电", "发起", "登记", "反馈时间", "咨询时间",
        "报修", "受理时间", "接入时间", "开始时间", "录入", "申请时间", "单据日期",
      ]
    ),
    (.closedAt, ["closed", "关闭", "结单", "关单", "归档"]),
    (.updatedAt, ["updated", "modified", "更新", "修改"]),
    (.csat, ["csat", "satisfaction", "rating", "survey result", "满意", "评价", "评分", "打分", "星级"]),
    (
      .agent,
      [
        "agent name", "agent", "assignee", "owner", "operator", "客服", "坐席", "座席", "处理人", "受理人", "接待", "负责人", "跟进人",
        "责任人", "经办人", "工程师", "服务人员",
      ]
    ),
    (.team, ["team", "group", "supervisor", "班组", "小组", "技能组", "部门", "团队", "分组"]),
    (.priority, ["priority", "urgency", "优先", "紧急", "重要程度"]),
    (.channel, ["channel", "source", "via", "渠道", "来源", "受理方式", "接入方式"]),
    (.status, ["status", "state", "状态", "resolved", "是否解决", "进度"]),
    (.category, ["category", "topic", "type", "类型", "分类", "类别"]),
    (.tier, ["tier", "customer level", "会员等级", "客户等级", "客户级别", "会员级别"]),
    (.customer, ["customer id", "requester", "client", "客户", "用户", "访客", "联系人", "来电号码", "手机"]),
    (.subject, ["subject", "title", "remarks", "summary", "标题", "主题", "摘要", "问题描述"]),
    (.tags, ["tags", "labels", "标签"]),
    (.reopens, ["reopen", "重开", "重新打开"]),
    (.complaint, ["complaint", "投诉"]),
    (.vendorFullResolution, ["resolution", "解决时长", "处理时长", "完结时长", "耗时"]),
  ]
}
