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
    var rubrics: [String: Rubric] = [:]
    for hash in Set(reviews.map(\.rubric)).sorted() {
      rubrics[hash] = try Revisions(connection).published(Rubric.self, hash: hash)?.value
    }
    return ServiceQualityList(reviews: reviews, rubrics: rubrics)
  }

  /// A criterion's title as the rubrics of these reviews have it; its id when none of them knows it.
  package func title(of criterion: String, _ language: Language) -> String {
    rubrics.values.compactMap { $0.criterion(criterion) }.first?.title[language] ?? criterion
  }

  /// One row a review: number, date, agent, points, total, comment, reviewer.
  package func table(_ words: ScorecardWords, namesReviewers: Bool = true) -> ReportTable {
    let criteria = criteria
    var table = ReportTable(
      words("服务质量评分表", "Service quality scores"),
      columns: [
        .init(words("工单号", "Ticket"), .word, id: "ticket"), .init(words("日期", "Date"), .word),
        .init(words("客服", "Agent"), .name),
      ] + criteria.map { .init(title(of: $0, words.language)) } + [
        .init(words("总分", "Total")), .init(words("评语", "Comment"), .prose),
      ] + (namesReviewers ? [.init(words("质检员", "Reviewer"), .name)] : []))
    table.rows = reviews.map { review in
      ReportTable.Row(
        [.text(review.ticket), .text(review.day.description), .text(review.agent)]
          + criteria.map { review.points[$0]?.points.map { .count($0) } ?? .none }
          + [.number(review.score, decimals: 1), .text(review.remark(words))]
          + (namesReviewers ? [.text(review.reviewer)] : []))
    }
    return table
  }

  /// In the order of the rubrics, then those that no rubric has.
  private var criteria: [String] {
    let used = Set(reviews.flatMap(\.points.keys))
    var seen: Set<String> = []
    let known = rubrics.sorted { ($0.value.id, $0.key) < ($1.value.id, $1.key) }.flatMap(\.value.criteria).map(\.id)
      .filter { used.contains($0) && seen.insert($0).inserted }
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
