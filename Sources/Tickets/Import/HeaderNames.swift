/// The names, beside our own, that helpdesks give the columns of a ticket; the best first.
enum HeaderNames {
  static let all: [TicketField: [String]] = [
    .externalID: [
      "ticket id", "ticket number", "ticket no", "ticket", "case id", "case number", "工单号", "工单编号", "工单ID", "单号",
      "会话ID", "会话编号", "工单流水号", "流水号", "服务单号", "服务单编号", "受理编号", "案件编号", "咨询单号", "单据编号", "审批编号", "通话ID", "事件编号",
      "编号",
    ],
    .subject: ["title", "ticket subject", "标题", "主题", "工单标题", "工单主题", "问题标题", "摘要", "问题描述"],
    .channel: [
      "source channel", "source", "via", "via channel", "ticket channel", "来源", "渠道", "来源渠道", "受理渠道", "渠道来源",
      "工单来源", "接入渠道", "服务渠道", "咨询渠道", "反馈渠道", "会话来源", "受理方式", "接入方式", "来源方式",
    ],
    .category: [
      "type", "topic", "issue type", "ticket type", "类型", "问题类型", "工单类型", "分类", "问题分类", "工单分类", "业务类型", "业务分类",
      "服务类型", "咨询类型", "问题类别", "服务类别", "类别", "会话分类", "一级分类", "故障类型", "诉求类型",
    ],
    .priority: ["ticket priority", "优先级", "紧急程度", "优先级别", "紧急度", "重要程度"],
    .tier: ["customer tier", "customer level", "客户等级", "会员等级", "客户级别", "会员级别", "客户分级", "VIP等级"],
    .status: ["state", "ticket status", "状态", "工单状态", "处理状态", "当前状态", "单据状态", "流程状态", "会话状态", "审批状态", "服务状态", "处理进度"],
    .customer: [
      "customer id", "requester id", "requester", "requester name", "contact id", "客户", "客户ID", "客户编号", "客户名称",
      "客户姓名", "用户ID", "访客ID", "会员号", "会员ID", "联系人", "联系电话", "客户电话", "手机号", "手机号码", "来电号码", "主叫号码", "用户名", "用户昵称",
      "访客", "访客名称",
    ],
    .agent: [
      "agent name", "assignee", "assignee name", "客服", "客服姓名", "坐席", "处理人", "受理人", "客服人员", "客服名称", "客服昵称", "坐席姓名",
      "座席", "座席姓名", "接待客服", "处理客服", "受理客服", "接待人员", "接待人", "处理人姓名", "处理人员", "当前处理人", "当前处理人姓名", "负责人", "跟进人",
      "责任人", "经办人", "服务人员", "服务工程师",
    ],
    .solver: ["solved by", "resolved by", "解决人", "完结人", "办结人", "结单人", "完成人"],
    .team: [
      "group", "agent group", "ticket group", "组", "客服组", "班组", "技能组", "受理组", "处理组", "坐席组", "座席组", "客服分组", "受理客服组",
      "小组", "团队", "受理部门", "处理部门", "所属部门", "客服部门", "部门",
    ],
    .tags: ["labels", "ticket tags", "标签", "工单标签", "会话标签"],
    .createdAt: [
      "created", "created time", "created date", "creation time", "ticket created", "ticket created timestamp",
      "创建时间", "提交时间", "建单时间", "进线时间", "创建日期", "提交日期", "工单创建时间", "发起时间", "登记时间", "录入时间", "反馈时间", "咨询时间", "报修时间",
      "来电时间", "呼入时间", "接入时间", "申请时间", "会话开始时间", "会话创建时间", "制单时间", "制单日期", "单据日期", "受理时间", "开始时间",
    ],
    .handoffAt: ["handed off at", "转人工时间", "转接人工时间"],
    .firstReplyAt: [
      "first response at", "first response time", "first reply", "first responded at", "initial response time",
      "首次响应时间", "首次回复时间", "首响时间", "首次应答时间", "首次回应时间", "人工首次响应时间", "人工首次回复时间", "首次接待时间", "应答时间", "接起时间",
    ],
    .solvedAt: [
      "resolved at", "resolved time", "resolution time", "solved time", "resolved date", "ticket solved timestamp",
      "解决时间", "完成时间", "完结时间", "办结时间", "解决日期", "完成日期", "处理完成时间", "解决完成时间", "会话结束时间", "结束时间",
    ],
    .closedAt: ["closed", "closed time", "close time", "关闭时间", "结单时间", "关单时间", "关闭日期", "工单关闭时间", "归档时间"],
    .updatedAt: [
      "updated", "last update time", "ticket updated timestamp", "更新时间", "最后更新时间", "最近更新时间", "修改时间", "最后修改时间",
      "更新日期",
    ],
    .reopens: ["reopened", "reopen count", "重开次数", "重新打开次数", "重启次数"],
    .outbound: ["主动外呼"],
    .complaint: ["is complaint", "是否投诉", "投诉", "是否投诉单"],
    .csat: [
      "satisfaction", "satisfaction score", "csat score", "survey results", "ticket satisfaction rating", "满意度",
      "满意度评分", "评价", "评分", "客户评分", "用户评分", "客户评价", "用户评价", "客户满意度", "满意度评价", "满意度结果", "服务评价", "服务评分", "评价结果",
      "评价等级", "评价星级", "打分",
    ],
    .csatAt: ["survey answered at", "评价时间", "评分时间", "评价日期"],
    .vendorFirstResponse: ["first reply time in minutes", "first reply time min"],
    .vendorFirstResponseBusiness: [
      "first reply time in minutes within business hours", "first response time (in hrs)",
    ],
    .vendorFirstResolution: ["first resolution time in minutes", "first resolution time min"],
    .vendorFullResolution: ["full resolution time in minutes", "full resolution time min"],
    .vendorFirstResponseMet: ["first response status", "sla for first response"],
    .vendorResolutionMet: ["resolution status", "sla for resolution"],
    .vendorFirstResponseDue: ["expected sla to first response", "first response due"],
    .vendorResolutionDue: ["expected sla to resolve", "due by time"],
  ]
}
