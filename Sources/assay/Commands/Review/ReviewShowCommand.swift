import ArgumentParser
import Catalogue
import Content
import Kernel
import People
import Quality
import Store
import Tickets

struct ReviewShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the reviews of a ticket with all their versions.")

  @Argument(help: "The ticket, as its helpdesk numbers it.") var ticket: String
  @OptionGroup var language: LanguageOption
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    let chosen = language.chosen
    let lines = try await opened.read { connection in
      let reviews = try StoredReviews(connection).all(of: try StoredTickets(connection).named(ticket))
      let (rubrics, zone) = (try RubricChoice(connection), try TeamSettings.read(connection).zone)
      return try reviews.flatMap { ReviewText($0, try rubrics.revision($0.rubric)?.value, chosen, zone).lines }
    }
    guard !lines.isEmpty else {
      throw Problem(
        .missing, "The ticket “\(ticket)” has no review.", remedy: "Review it with: assay review \(ticket)")
    }
    Terminal.say(lines.joined(separator: "\n"))
  }
}

/// A version of a review in words.
struct ReviewText {
  let lines: [String]

  init(_ review: Review, _ rubric: Rubric?, _ language: Language, _ zone: Zone) {
    let titles = (rubric?.criteria ?? []).map { ($0.id, $0.title[language]) }
    var all = ["\(review.day)  \(review.agentName)  \(Self.heading(review, rubric, language, zone))"]
    let width = titles.map(\.1.cells).max() ?? 0
    for (id, title) in titles {
      guard let verdict = review.verdicts[id] else { continue }
      let points = verdict.points.map(String.init) ?? ("N/A" as Sentence).text(language)
      let cause = verdict.rootCause.map { Self.causePath($0, rubric, language) }
      let words = [verdict.overruled, verdict.evidence.map { "“\($0)”" }, verdict.comment, cause]
      let said = words.compactMap(\.self).joined(separator: " · ")
      let padding = String(repeating: " ", count: width - title.cells)
      all.append("  \(title)\(padding)  \(points)\(said.isEmpty ? "" : "   \(said)")")
    }
    if !review.comment.isEmpty { all.append("  \(review.comment)") }
    lines = all
  }

  private static func causePath(_ id: String, _ rubric: Rubric?, _ language: Language) -> String {
    guard let found = rubric?.rootCause(id) else { return id }
    return ([found.bone.title] + found.path.map(\.title)).map { $0[language] }.joined(separator: " › ")
  }

  private static func heading(
    _ review: Review, _ rubric: Rubric?, _ language: Language, _ zone: Zone
  ) -> String {
    var parts: [Sentence] = [
      review.isLatest ? Sentence(verbatim: "v\(review.version)") : "v\(review.version) (old)", "\(review.reviewerName)",
      "\(review.score.oneDecimal)",
    ]
    if !review.fatal.isEmpty {
      parts.append("fatal: \(review.fatal.listed()) (\(review.unfailed.oneDecimal))")
    }
    if review.isCanned { parts.append("canned") }
    if review.kind == .targeted { parts.append("targeted") }
    parts.append(Sentence(verbatim: rubric?.title[language] ?? String(review.rubric.prefix(12))))
    parts.append(Sentence(verbatim: zone.minute(of: review.submittedAt)))
    if let reason = review.reason { parts.append("corrected: \(reason)") }
    return parts.map { $0.text(language) }.joined(separator: "  ")
  }
}
