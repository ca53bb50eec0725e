import Kernel
import Content

extension ReportLabels {
  static let chinese = ReportLabels(
    language: .zh, responseMonitor: "客服响应时效监控表", diagnosis: "服务诊断", overtimeReasons: "超时原因", date: "日期",
    agent: "客服", channel: "渠道", priority: "优先级", team: "团队", tickets: "工单数", total: "合计", nobody: "未分配",
    noTeam: "未分组", channels: ["电话", "在线聊天", "邮件", "应用内", "社交媒体", "网页", "短信", "自助", "其他"],
    priorities: ["低", "普通", "高", "紧急"], firstResponseColumn: Heading("平均首次响应", "(分钟)"),
    resolutionColumn: Heading("平均解决", "(小时)"), responseMetColumn: Heading("响应达标率", "%"),
    resolutionMetColumn: Heading("解决达标率", "%"), minutes: "(分钟)", hours: "(小时)", firstResponse: "首次响应",
    nextReply: "回复间隔", resolution: "解决",
    businessTime: "工作时间", mean: "平均", median: "中位", attainment: "达标率", judged: "已判", pending: "进行中",
    intervalLow: "95 % 下限", intervalHigh: "95 % 上限",
    asOf: "截至", by: "按",
    faintNote: "带 ~ 或灰色的数字样本太少（p90 不足 10 个、p95 不足 20 个），仅供参考。",
    attainmentNote:
      "达标率 = 达标 ÷ 已判（达标 + 超时），括号里是 95 % 区间。过了时限还没完成的算超时，记在到期那天；「进行中」在本期到期，目前还在时限内。",
    intervalNote: "括号里是 95 % 区间。", ticketsNote: "工单数是本期回复过的不同工单；首次响应归回复当天和回复人，解决归解决当天和解决人。",
    nothing: "这段时间没有数据。导入这段时间的工单后，这里会显示响应时效。", spread: .chinese, overtime: .chinese, change: .chinese)
}

extension SpreadLabels {
  static let chinese = SpreadLabels(
    title: "九成首次响应在 %内", summary: "首次响应时长的分布", axis: "首次响应时长", empty: "这段时间没有首次响应。", second: " 秒", minute: " 分",
    hour: " 时", day: " 天")
}

extension OvertimeLabels {
  static let chinese = OvertimeLabels(
    byClock: "按时限", byBone: "按类别（鱼骨图）", byCause: "按原因", clock: "时限", overdue: "超时", explained: "已填原因",
    unexplained: "未填原因的超时工单", bone: "类别", cause: "原因", count: "次数",
    share: "占比", unknownBone: "不在现行标准内", ticket: "工单", due: "到期时间", late: "超出", stillRuns: "仍未完成",
    mostFrequent: "最常见的原因：",
    record: "填写原因：assay overtime 工单号 --reason 原因", none: "这个月没有超时。",
    noSolves: "% 个解决时限不计超时：这个月没有一单有解决时间，导出里很可能没有这一列。")
}

extension ChangeLabels {
  static let chinese = ChangeLabels(
    figure: "指标", month: "月份", value: "数值", basis: "样本", change: "较上月", verdict: "结论", better: "变好", worse: "变差",
    cannotBeTold: "差异不显著", noComparison: "无可比",
    nothingTold: "与上月相比，没有一项的差异是显著的。", meanFirstResponse: "平均首次响应", medianFirstResponse: "中位首次响应",
    meanResolution: "平均解决", satisfaction: "满意度", answerRate: "评价回收率",
    complaintRate: "投诉率", repeatRate: "重复咨询率", reopenRate: "重开率", overview: "一览",
    notes: [
      "结论看的是与上月之差的 95 % 区间：整个区间都在好的一边才说「变好」，都在坏的一边才说「变差」，否则「差异不显著」。",
      "满意度 = 满意 ÷ 评价；评价回收率 = 评价 ÷ 邀请，导出里没有邀请记录时为「–」；投诉率按新建工单；重复咨询率按能认出客户的新建工单（7 天内再次来访）；重开率按已解决工单。",
    ])
}
