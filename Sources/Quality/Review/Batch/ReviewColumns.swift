import Content
import Kernel

/// Which column of a batch file holds what.
struct ReviewColumns {
  /// What is said about one criterion besides its points.
  enum Part: String, CaseIterable {
    case points = ""
    case evidence = "_evidence"
    case comment = "_comment"
    case rootCause = "_root_cause"
    case overruled = "_reason"
  }

  /// A column about a criterion.
  struct CriterionColumn {
    let criterion: String
    let part: Part
    let index: Int
  }

  let file: String
  let header: [String]
  /// The columns of the whole review by their own names.
  private var general: [String: Int] = [:]
  /// By the hash of the rubric's revision.
  private var byRubric: [String: [CriterionColumn]] = [:]

  /// Finds the columns; throws `Problems` when one is unknown, stands twice, or `ticket` is missing.
  init(_ header: [String], file: String, rubrics: RubricChoice) throws {
    self.header = header
    self.file = file
    let published = rubrics.names.compactMap { rubrics[$0] }
    var problems: [Problem] = []
    for (index, title) in header.enumerated() {
      let name = Self.normal(title)
      if let known = Self.known[name] {
        if general.updateValue(index, forKey: known) != nil {
          problems.append(Self.problem("The column `\(known)` stands twice.", "Keep one of them.", file, index))
        }
      } else if !noteCriterion(name, index, published) {
        problems.append(
          Self.problem(
            "There is no criterion or field `\(title)`.",
            """
            Write ids of the rubric's criteria, with _evidence, _comment, _root_cause or _reason where needed, and \
            ticket, agent, reviewer, day, rubric, comment, evidence, root_cause, fatal, seconds or reason.
            """, file, index))
      }
    }
    if general["ticket"] == nil {
      problems.append(Self.problem("There is no column `ticket`.", "Add one with the numbers of the tickets.", file, 0))
    }
    try Problems.refuse(problems)
  }

  /// The column of a general field; nil when there is none.
  func index(_ name: String) -> Int? { general[name] }

  /// The columns about the criteria of a rubric.
  func criteria(of rubric: Published<Rubric>) -> [CriterionColumn] { byRubric[rubric.revision.hash] ?? [] }

  /// The column that a fault lies in.
  func index(_ field: ReviewFault.Field, rubric: Published<Rubric>?) -> Int? {
    switch field {
    case .ticket: general["ticket"]
    case .agent: general["agent"]
    case .reviewer: general["reviewer"]
    case .day: general["day"]
    case .rubric: general["rubric"]
    case .comment: general["comment"]
    case .fatal: general["fatal"]
    case .seconds: general["seconds"]
    case .reason: general["reason"]
    case .points(let id): index(id, .points, rubric)
    case .evidence(let id): index(id, .evidence, rubric) ?? index(id, .points, rubric)
    case .rootCause(let id): index(id, .rootCause, rubric) ?? general["root_cause"]
    case .overruled(let id): index(id, .overruled, rubric) ?? index(id, .points, rubric)
    }
  }

  private func index(_ criterion: String, _ part: Part, _ rubric: Published<Rubric>?) -> Int? {
    let columns = rubric.map(criteria) ?? byRubric.values.flatMap(\.self)
    return columns.first { $0.criterion == criterion && $0.part == part }?.index
  }

  private mutating func noteCriterion(_ name: String, _ index: Int, _ published: [Published<Rubric>]) -> Bool {
    var isKnown = false
    for rubric in published {
      for criterion in rubric.value.criteria {
        guard let part = Self.part(of: criterion, in: name) else { continue }
        byRubric[rubric.revision.hash, default: []].append(
          CriterionColumn(criterion: criterion.id, part: part, index: index))
        isKnown = true
      }
    }
    return isKnown
  }

  private static func part(of criterion: Criterion, in name: String) -> Part? {
    for title in [criterion.id, criterion.title.zh, criterion.title.en].map(normal) where name.hasPrefix(title) {
      if let part = Part(rawValue: String(name.dropFirst(title.count))) { return part }
    }
    return nil
  }

  private static func normal(_ title: String) -> String {
    title.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "_" }).joined(separator: "_")
  }

  private static func problem(_ what: Sentence, _ remedy: Sentence, _ file: String, _ index: Int) -> Problem {
    Problem(.invalid, what, remedy: remedy, place: Problem.Place(file: file, line: 1, column: index + 1))
  }

  private static let known = [
    "ticket": "ticket", "ticket_id": "ticket", "工单": "ticket", "工单号": "ticket", "agent": "agent", "客服": "agent",
    "reviewer": "reviewer", "质检员": "reviewer", "day": "day", "日期": "day", "rubric": "rubric", "质检标准": "rubric",
    "comment": "comment", "评语": "comment", "evidence": "evidence", "证据": "evidence", "root_cause": "root_cause",
    "根因": "root_cause", "fatal": "fatal", "致命项": "fatal", "seconds": "seconds", "reason": "reason", "原因": "reason",
  ]
}
