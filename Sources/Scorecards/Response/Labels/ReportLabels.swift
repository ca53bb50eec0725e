import Content
package import Kernel

/// The words of the response reports in one language.
package struct ReportLabels: Sendable {
  package let language: Language

  // What reports are called.
  let responseMonitor: String
  let diagnosis: String
  let overtimeReasons: String

  // Subjects.
  let date: String
  let agent: String
  let channel: String
  let priority: String
  let team: String
  let tickets: String
  let total: String
  let nobody: String
  let noTeam: String
  /// In the order of their numbers.
  let channels: [String]
  /// In the order of their numbers.
  let priorities: [String]

  // Table 1.
  let firstResponseColumn: Heading
  let resolutionColumn: Heading
  let responseMetColumn: Heading
  let resolutionMetColumn: Heading
  let minutes: String
  let hours: String

  // Figures.
  let firstResponse: String
  let nextReply: String
  let resolution: String
  let businessTime: String
  let mean: String
  let median: String
  let attainment: String
  let judged: String
  let pending: String
  let intervalLow: String
  let intervalHigh: String

  // Sentences and pieces of them.
  let asOf: String
  let by: String
  let faintNote: String
  let attainmentNote: String
  let intervalNote: String
  let ticketsNote: String
  let nothing: String
  let spread: SpreadLabels
  let overtime: OvertimeLabels
  let change: ChangeLabels
}

extension ReportLabels {
  /// The words in a language.
  package init(_ language: Language) {
    switch language {
    case .zh: self = .chinese
    case .en: self = .english
    }
  }
}

/// A column's title and what is written right behind it, or under it.
struct Heading: Sendable {
  let title: String
  let unit: String

  init(_ title: String, _ unit: String) {
    (self.title, self.unit) = (title, unit)
  }
}

/// The words around the picture of how first responses are spread.
struct SpreadLabels: Sendable {
  let title: String
  let summary: String
  let axis: String
  let empty: String
  let second: String
  let minute: String
  let hour: String
  let day: String
}

/// The words of the report on overtime reasons.
struct OvertimeLabels: Sendable {
  let byClock: String
  let byBone: String
  let byCause: String
  let clock: String
  let overdue: String
  let explained: String
  let unexplained: String
  let bone: String
  let cause: String
  let count: String
  let share: String
  let unknownBone: String
  let ticket: String
  let due: String
  let late: String
  let stillRuns: String
  /// In front of the most frequent reason.
  let mostFrequent: String
  let record: String
  let none: String
  /// Said when an export carries no times of solving; % is how many clocks that leaves out.
  let noSolves: String
}

/// The words of the diagnosis.
struct ChangeLabels: Sendable {
  let figure: String
  let month: String
  let value: String
  let basis: String
  let change: String
  let verdict: String
  let better: String
  let worse: String
  let cannotBeTold: String
  let noComparison: String
  let nothingTold: String
  let meanFirstResponse: String
  let medianFirstResponse: String
  let meanResolution: String
  let satisfaction: String
  let answerRate: String
  let complaintRate: String
  let repeatRate: String
  let reopenRate: String
  let overview: String
  let notes: [String]
}
