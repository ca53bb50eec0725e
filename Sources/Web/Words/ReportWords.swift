import Kernel

/// The response reports.
enum ReportWords {
  static let reports = LocalizedText(zh: "报表", en: "Reports")
  static let period = LocalizedText(zh: "时段", en: "Period")
  static let before = LocalizedText(zh: "前一段", en: "The one before")
  static let after = LocalizedText(zh: "后一段", en: "The one after")
  static let day = LocalizedText(zh: "日期", en: "Day")
  static let by = LocalizedText(zh: "按", en: "By")
  static let csv = LocalizedText(zh: "下载 CSV", en: "Download CSV")
  static let oneDay = LocalizedText(zh: "看某一天", en: "One day")
  static let wholeMonth = LocalizedText(zh: "看整个月", en: "The whole month")
  static let figuresBehind = LocalizedText(zh: "图中的数字", en: "The figures behind the picture")
  static let explainOnBoard = LocalizedText(
    zh: "超时原因在响应看板里填写 →", en: "Reasons are given on the response board →")
  static let nothing = LocalizedText(
    zh: "这段时间没有工单。导入这段时间的工单，或换一个时段。",
    en: "There are no tickets in this period. Import its tickets, or choose another period.")
  static let responseFile = LocalizedText(zh: "客服响应时效监控表", en: "response-monitor")
  static let spreadFile = LocalizedText(zh: "时效分布", en: "response-percentiles")
  static let overtimeFile = LocalizedText(zh: "超时工单", en: "overdue-tickets")
  static let diagnosisFile = LocalizedText(zh: "服务诊断", en: "service-diagnosis")

  static func title(_ kind: ReportKind) -> LocalizedText {
    switch kind {
    case .response: LocalizedText(zh: "表 1 响应时效", en: "Table 1: response")
    case .spread: LocalizedText(zh: "分布", en: "Distributions")
    case .overtime: LocalizedText(zh: "超时原因", en: "Overtime reasons")
    case .diagnosis: LocalizedText(zh: "三个月诊断", en: "Three months")
    }
  }
}
