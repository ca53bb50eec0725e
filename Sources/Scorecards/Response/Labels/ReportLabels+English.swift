import Kernel
import Content

extension ReportLabels {
  static let english = ReportLabels(
    language: .en, responseMonitor: "Response monitor", diagnosis: "Service diagnosis",
    overtimeReasons: "Overtime reasons", date: "Date", agent: "Agent", channel: "Channel", priority: "Priority",
    team: "Team", tickets: "Tickets", total: "Total", nobody: "nobody", noTeam: "no team",
    channels: ["phone", "chat", "e-mail", "app", "social", "web", "SMS", "self-service", "other"],
    priorities: ["low", "normal", "high", "urgent"], firstResponseColumn: Heading("First response", " mean (min)"),
    resolutionColumn: Heading("Resolution", " mean (h)"), responseMetColumn: Heading("Response", " met %"),
    resolutionMetColumn: Heading("Resolution", " met %"), minutes: " (min)",
    hours: " (h)", firstResponse: "First response", nextReply: "Next reply", resolution: "Resolution",
    businessTime: "business time", mean: "mean", median: "median", attainment: "Met", judged: "of", pending: "pending",
    intervalLow: "95 % from", intervalHigh: "95 % to", asOf: "as of", by: "by",
    faintNote: "~ or grey: too few values (p90 of fewer than 10, p95 of fewer than 20), so a hint and no more.",
    attainmentNote:
      "Met = met / (met + breached), with its 95 % interval. A clock that still runs past its target counts as breached on the day it fell due; “pending” ones fall due in this period and are still within their target.",
    intervalNote: "In parentheses: the 95 % interval.",
    ticketsNote:
      "Tickets are the different tickets answered in this period. First responses belong to the day of the reply and to the replier, resolutions to the day of the solve and to the solver.",
    nothing: "There is nothing in this period. Import its tickets, and their response times will stand here.",
    spread: .english, overtime: .english, change: .english)
}

extension SpreadLabels {
  static let english = SpreadLabels(
    title: "Nine in ten first responses come within %", summary: "The spread of first response times",
    axis: "First response", empty: "There was no first response in this period.", second: " s", minute: " min",
    hour: " h", day: " d")
}

extension OvertimeLabels {
  static let english = OvertimeLabels(
    byClock: "By limit", byBone: "By kind (fishbone)", byCause: "By reason", clock: "Limit", overdue: "overdue",
    explained: "with a reason", unexplained: "Overdue without a reason",
    bone: "Kind", cause: "Reason", count: "Count", share: "Share", unknownBone: "not in the current rubric",
    ticket: "Ticket", due: "Fell due", late: "Late by", stillRuns: "still open", mostFrequent: "Most often: ",
    record: "Record one: assay overtime TICKET --reason REASON", none: "Nothing was overdue this month.",
    noSolves:
      "% resolutions are not counted as overdue: no ticket was solved this month, so the export seems to carry no times of solving."
  )
}

extension ChangeLabels {
  static let english = ChangeLabels(
    figure: "Figure", month: "Month", value: "Value", basis: "n", change: "Change",
    verdict: "Verdict", better: "better", worse: "worse", cannotBeTold: "cannot be told",
    noComparison: "nothing to compare",
    nothingTold: "No change on the month before can be told from chance.", meanFirstResponse: "Mean first response",
    medianFirstResponse: "Median first response", meanResolution: "Mean resolution", satisfaction: "CSAT",
    answerRate: "CSAT answer rate", complaintRate: "Complaint rate", repeatRate: "Repeat contacts",
    reopenRate: "Reopen rate", overview: "At a glance",
    notes: [
      "The verdict rests on the 95 % interval of the change on the month before: “better” or “worse” only when all of it lies on one side of no change.",
      "CSAT = positive / answers; answer rate = answers / offered, – where the export does not say who was asked; complaints per ticket created; repeat contacts per ticket created by a known customer (again within 7 days); reopened per ticket solved.",
    ])
}
