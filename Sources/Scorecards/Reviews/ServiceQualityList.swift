internal import Content
package import Kernel
package import Quality
package import Store

/// A piece of the service quality table (Table 2), with the rubrics that its reviews were made by.
package struct ServiceQualityList: Sendable {
  package let reviews: [ReviewedTicket]
  /// By the hash of their revision.
  package let rubrics: [String: Rubric]

  /// The list of some reviews.
  package static func read(_ reviews: [ReviewedTicket], _ connection: any Connection) throws -> ServiceQualityList {
    ServiceQualityList(reviews: reviews, rubrics: try rubrics(Set(reviews.map(\.rubric)), connection))
  }

  /// The criteria of all rubrics that some reviews were made by, by id, with their titles.
  package static func criteria(
    of reviews: ReviewedTickets
  ) throws -> [(id: String, title: LocalizedText)] {
    let list = ServiceQualityList(reviews: [], rubrics: try rubrics(Set(reviews.rubrics()), reviews.connection))
    var seen: Set<String> = []
    return list.ordered.flatMap(\.criteria).filter { seen.insert($0.id).inserted }.map { ($0.id, $0.title) }
  }

  private static func rubrics(_ hashes: Set<String>, _ connection: any Connection) throws -> [String: Rubric] {
    var rubrics: [String: Rubric] = [:]
    for hash in hashes.sorted() {
      rubrics[hash] = try Revisions(connection).published(Rubric.self, hash: hash)?.value
    }
    return rubrics
  }

  /// A criterion's title as the rubrics of these reviews have it; its id when none of them knows it.
  package func title(of criterion: String, _ language: Language) -> String {
    ordered.compactMap { $0.criterion(criterion) }.first?.title[language] ?? criterion
  }

  /// What each number of points of a criterion stands for; nothing where several rubrics say it differently.
  package func anchors(of criterion: String, _ language: Language) -> [Int: String] {
    let used = Set(reviews.map(\.rubric)).compactMap { rubrics[$0]?.criterion(criterion) }
    let anchors = Set(used.map { $0.anchors.mapValues { $0[language] } })
    return anchors.count == 1 ? anchors.first ?? [:] : [:]
  }

  /// The one for every ticket first, as scorecards have it.
  private var ordered: [Rubric] {
    rubrics.sorted { one, other in
      let (left, right) = (one.value.id == RubricChoice.standard, other.value.id == RubricChoice.standard)
      return left == right ? (one.value.id, one.key) < (other.value.id, other.key) : left
    }.map(\.value)
  }

  /// The same list by rubric, so that no review has columns of criteria that it was not judged by.
  package var byRubric: [ServiceQualityList] {
    let names = reviews.map { rubrics[$0.rubric]?.id ?? "" }
    return Set(names).sorted().map { name in
      ServiceQualityList(reviews: zip(reviews, names).filter { $0.1 == name }.map(\.0), rubrics: rubrics)
    }
  }

  /// The title of the rubric of a list that has one only.
  private func title(_ language: Language) -> String? { reviews.first.flatMap { rubrics[$0.rubric]?.title[language] } }

  /// One row a review: number, date, agent, points, total, comment, reviewer.
  ///
  /// - Parameter namesAgents: False where all reviews are of one agent.
  package func table(_ words: ScorecardWords, namesAgents: Bool = true, namesReviewers: Bool = true) -> ReportTable {
    let criteria = criteria
    var table = ReportTable(
      title(words.language) ?? words("服务质量评分表", "Service quality scores"),
      columns: [.init(words("工单号", "Ticket"), .word, id: "ticket"), .init(words("日期", "Date"), .word, id: "day")]
        + (namesAgents ? [.init(words("客服", "Agent"), .name, id: "agent")] : [])
        + criteria.map { .init(title(of: $0, words.language)) }
        + [.init(words("总分", "Total"), id: "score"), .init(words("评语", "Comment"), .prose)]
        + (namesReviewers ? [.init(words("质检员", "Reviewer"), .name, id: "reviewer")] : []))
    table.rows = reviews.map { review in
      let agent: [ReportCell] = namesAgents ? [.text(review.agent)] : []
      let points = criteria.map { review.points[$0]?.points.map { ReportCell.count($0) } ?? .none }
      let reviewer: [ReportCell] = namesReviewers ? [.text(review.reviewer)] : []
      return ReportTable.Row(
        [.text(review.ticket), .text(review.day.description)] + agent + points
          + [.number(review.score, decimals: 1), .text(review.remark(words))] + reviewer)
    }
    return table
  }

  /// In the order of the rubrics, then those that no rubric has.
  private var criteria: [String] {
    let used = Set(reviews.flatMap(\.points.keys))
    var seen: Set<String> = []
    let known = ordered.flatMap(\.criteria).map(\.id).filter { used.contains($0) && seen.insert($0).inserted }
    return known + used.subtracting(seen).sorted()
  }
}

extension ReviewedTicket {
  /// What failed the ticket, whether its reply was canned, and what the reviewer said.
  package func remark(_ words: ScorecardWords) -> String {
    let marks =
      (fatal.isEmpty ? [] : [words("【致命】", "[fatal]")]) + (isCanned ? [words("【模板化回复】", "[canned reply]")] : [])
    return (marks + [comment]).filter { !$0.isEmpty }.joined(separator: words("", " "))
  }
}
