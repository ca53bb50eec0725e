package import Content
package import Kernel

extension Rubric: PublishedContent {
  /// Files with `kind: rubric`.
  package static let kindName = "rubric"

  package var documentName: String { id }

  /// A rubric that makes a clean ticket long to score says so: twenty in a hundred are scored every day.
  package var remarks: [Sentence] {
    let (keys, limit) = (keysOfCleanTicket, 6)
    if keys <= limit { return [] }
    return [
      """
      A clean ticket takes \(keys) keys to score, and \(limit) are enough for a daily draw: judge fewer criteria, or give \
      one that seldom applies `notApplicable: usual`.
      """
    ]
  }

  package init?(_ map: inout YAMLMapping, _ findings: inout Findings) {
    let id = map.identifier("id", &findings)
    let languages = map.list("languages", &findings) { $0.choice(Language.self, &$1) }
    let title = map.localized("title", &findings)
    purpose = map.optionalLocalized("purpose", &findings)
    notApplicable = map.optionalChoice("notApplicable", NotApplicableMode.self, &findings) ?? .redistribute
    lowPoints = map.optionalInteger("lowPoints", in: 1...5, &findings) ?? 2
    let criteria = Self.criteria(&map, &findings)
    fatalItems = RubricItem.list("fatalItems", "fatal item", &map, &findings)
    rootCauses = RootCause.fishbone(&map, &findings)
    skipReasons = RubricItem.list("skipReasons", "reason to skip", &map, &findings)
    cannedPhrases = Self.cannedPhrases(&map, &findings)
    if languages == [] {
      findings.add("No language is named.", remedy: "Write `[zh, en]`.", at: map.place(of: "languages"))
    }
    guard let id, let languages, let title, let criteria else { return nil }
    (self.id, self.languages, self.title, self.criteria) = (id, languages, title, criteria)
    refuseSharedNames(map, &findings)
  }

  private static func criteria(_ map: inout YAMLMapping, _ findings: inout Findings) -> [Criterion]? {
    var names = UniqueNames("criterion")
    var isComplete = true
    let criteria: [Criterion]? = map.list("criteria", &findings) { node, findings in
      guard let criterion = Criterion(node, &findings) else {
        isComplete = false
        return nil
      }
      names.note(criterion.id, at: node.place, &findings)
      return criterion
    }
    guard let criteria, isComplete else { return criteria }
    checkWeights(criteria, map, &findings)
    return criteria
  }

  private static func checkWeights(_ criteria: [Criterion], _ map: YAMLMapping, _ findings: inout Findings) {
    let sum = criteria.reduce(0) { $0 + $1.weight }
    if sum == 0 {
      findings.add(
        "There is no criterion that can be scored.", remedy: "Add one with a weight.", at: map.place(of: "criteria"))
    } else if sum != 100 {
      findings.add(
        "The weights of the criteria add up to \(sum).", remedy: "Make them add up to 100.",
        at: map.place(of: "criteria"))
    }
  }

  /// A review marks fatal items and criteria alike, so no two may share an id.
  private func refuseSharedNames(_ map: YAMLMapping, _ findings: inout Findings) {
    for item in fatalItems where criterion(item.id) != nil {
      findings.add(
        "The fatal item `\(item.id)` has the name of a criterion.", remedy: "Give one of them another name.",
        at: map.place(of: "fatalItems"))
    }
  }

  private static func cannedPhrases(
    _ map: inout YAMLMapping, _ findings: inout Findings
  ) -> [Language: [String]] {
    guard var phrases = map.optional("cannedPhrases")?.mapping(&findings) else { return [:] }
    var all: [Language: [String]] = [:]
    for language in Language.allCases {
      var names = UniqueNames("phrase")
      all[language] = phrases.list(language.rawValue, &findings) { node, findings in
        let phrase = node.string(&findings)
        if let phrase { names.note(phrase, at: node.place, &findings) }
        return phrase
      }
    }
    phrases.refuseUnknownKeys(&findings)
    return all
  }
}
