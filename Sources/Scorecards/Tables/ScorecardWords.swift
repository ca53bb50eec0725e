import Content
package import Kernel
internal import Statistics

/// The words of scorecards in one language, both beside each other where they are used.
package struct ScorecardWords: Sendable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  func callAsFunction(_ chinese: String, _ english: String) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  /// What stands between the names of a list.
  func list(_ names: [String]) -> String { names.joined(separator: self("、", ", ")) }

  /// With a shape, so that it is understood without colour.
  func state(_ state: TargetState?) -> String {
    switch state {
    case .fine: self("● 达标", "● fine")
    case .watch: self("▲ 观察", "▲ watch")
    case .below: self("■ 未达标", "■ below")
    case nil: "–"
    }
  }

  /// That there is nothing to judge against is said in words.
  func state(of standing: Standing) -> String {
    standing.target.target == nil ? self("○ 无基线", "○ no baseline") : state(standing.state)
  }

  func title(_ metric: TargetMetric) -> String {
    switch metric {
    case .firstResponseMean: self("平均首次响应", "First response, mean")
    case .firstResponseMedian: self("首次响应中位", "First response, median")
    case .firstResponse90: self("首次响应 p90", "First response, p90")
    case .firstResponse95: self("首次响应 p95", "First response, p95")
    case .firstResponseAttainment: self("首次响应达标率", "First response attainment")
    case .resolutionMean: self("平均解决时长", "Resolution, mean")
    case .resolutionMedian: self("解决时长中位", "Resolution, median")
    case .resolution90: self("解决时长 p90", "Resolution, p90")
    case .resolutionAttainment: self("解决达标率", "Resolution attainment")
    case .satisfaction: self("满意度", "CSAT")
    case .complaintRate: self("投诉率", "Complaint rate")
    case .repeatRate: self("重复咨询率", "Repeat contact rate")
    case .reopenRate: self("重开率", "Reopen rate")
    case .ticketsPerAgent: self("人均工单", "Tickets per agent")
    case .qualityMean: self("质量分", "Quality score")
    }
  }

  /// The unit in which people read a metric, and by what its value is multiplied.
  func unit(_ metric: TargetMetric) -> (name: String, factor: Double) {
    switch metric {
    case .firstResponseMean, .firstResponseMedian, .firstResponse90, .firstResponse95:
      (self("分钟", "min"), 1 / 60_000)
    case .resolutionMean, .resolutionMedian, .resolution90: (self("小时", "h"), 1 / 3_600_000)
    case .ticketsPerAgent: ("", 1)
    case .qualityMean: ("", 1)
    default: ("%", 100)
    }
  }

  func award(_ kind: Award.Kind) -> String {
    switch kind {
    case .speedStar: self("响应速度之星", "Speed star")
    case .qualityModel: self("服务质量标兵", "Quality model")
    }
  }
}
