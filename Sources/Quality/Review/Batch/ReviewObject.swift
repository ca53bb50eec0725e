import Content
import Kernel

/// An object of a JSON file as a review.
struct ReviewObject: ReviewRow {
  let ticket: String
  let agent: String?
  let reviewer: String?
  let day: String?
  let rubric: String?
  let reason: String?
  private let fatal: [String]
  private let comment: String
  private let seconds: Int?
  private let criteria: [String: Entry]
  private let places: [String: Problem.Place]
  private let ownPlace: Problem.Place

  private struct Entry {
    var points: String?
    var verdict = ReviewDraft.Verdict()
    let place: Problem.Place
  }

  /// The reviews of a file: a list of objects, or an object with such a list under `reviews`.
  ///
  static func list(_ text: [UInt8], file: String) throws -> [ReviewObject] {
    let root = try JSON.parse(bytes: text, file: file)
    var findings = Findings()
    var ignored = Findings()
    var map = root.mapping(&ignored)
    let list = map?.optional("reviews") ?? root
    let objects = list.list(&findings) { ReviewObject($0, &$1) } ?? []
    try findings.refuse()
    return objects
  }

  private init?(_ node: YAMLNode, _ findings: inout Findings) {
    guard var map = node.mapping(&findings) else { return nil }
    ownPlace = node.place
    let ticket = map.required("ticket", &findings)?.string(&findings)
    agent = Self.text(&map, "agent", &findings)
    reviewer = Self.text(&map, "reviewer", &findings)
    day = Self.text(&map, "day", &findings)
    rubric = Self.text(&map, "rubric", &findings)
    reason = Self.text(&map, "reason", &findings)
    fatal = map.optionalStrings("fatal", &findings) ?? []
    comment = Self.text(&map, "comment", &findings) ?? ""
    seconds = map.optionalInteger("seconds", in: 0...86_400, &findings)
    criteria = Self.criteria(&map, &findings)
    map.refuseUnknownKeys(&findings)
    places = Dictionary(map.entries.map { ($0.key, $0.value.place) }) { first, _ in first }
    guard let ticket else { return nil }
    self.ticket = ticket
  }

  /// A text, or a number as it is written; nil when there is none or it is empty.
  private static func text(_ map: inout YAMLMapping, _ key: String, _ findings: inout Findings) -> String? {
    guard let node = map.optional(key), !node.isEmptyText else { return nil }
    guard !node.isTruthValue else {
      findings.add("Expected a text here, found true or false.", remedy: "Write it in quotes.", at: node.place)
      return nil
    }
    return node.string(&findings)
  }

  private static func criteria(_ map: inout YAMLMapping, _ findings: inout Findings) -> [String: Entry] {
    guard let criteria = map.optionalMapping("criteria", &findings) else { return [:] }
    var all: [String: Entry] = [:]
    for entry in criteria.entries { all[entry.key] = Self.entry(entry.value, &findings) }
    return all
  }

  /// Points alone, or an object with points and what goes with them.
  private static func entry(_ node: YAMLNode, _ findings: inout Findings) -> Entry {
    var entry = Entry(place: node.place)
    var ignored = Findings()
    guard var map = node.mapping(&ignored) else {
      entry.points = node.isNull ? nil : node.string(&findings)
      return entry
    }
    entry.points = map.optionalString("points", &findings)
    entry.verdict.evidence = text(&map, "evidence", &findings)
    entry.verdict.comment = text(&map, "comment", &findings)
    entry.verdict.rootCause = text(&map, "root_cause", &findings)
    entry.verdict.overruled = text(&map, "reason", &findings)
    map.refuseUnknownKeys(&findings)
    return entry
  }

  func missing(_ rubric: Published<Rubric>) -> [String] {
    rubric.value.judgedCriteria.filter { criteria[$0] == nil }
  }

  func draft(_ rubric: Published<Rubric>) throws(ReviewFaults) -> ReviewDraft {
    var draft = ReviewDraft(fatal: Set(fatal), comment: comment, seconds: seconds)
    for (id, entry) in criteria {
      var verdict = entry.verdict
      if let criterion = rubric.value.criterion(id), let points = entry.points {
        verdict.mark = try WrittenMark.read(points, criterion)
      }
      draft.verdicts[id] = verdict
    }
    return draft
  }

  func place(of field: ReviewFault.Field) -> Problem.Place {
    switch field {
    case .ticket: places["ticket"] ?? ownPlace
    case .agent: places["agent"] ?? ownPlace
    case .reviewer: places["reviewer"] ?? ownPlace
    case .day: places["day"] ?? ownPlace
    case .rubric: places["rubric"] ?? ownPlace
    case .comment: places["comment"] ?? ownPlace
    case .fatal: places["fatal"] ?? ownPlace
    case .seconds: places["seconds"] ?? ownPlace
    case .reason: places["reason"] ?? ownPlace
    case .points(let id), .evidence(let id), .rootCause(let id), .overruled(let id):
      criteria[id]?.place ?? places["criteria"] ?? ownPlace
    }
  }
}
