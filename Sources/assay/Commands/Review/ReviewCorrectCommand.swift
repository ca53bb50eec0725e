import ArgumentParser
import Content
import Kernel
import Quality
import Store
import Tickets

struct ReviewCorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Replace a submitted review by a corrected version; the old one is kept.",
    discussion: """
      Without points it opens the review in the terminal as it stands. With points, such as resolution=4 服务态度=N/A, it \
      changes those and leaves the rest.
      """)

  @Argument(help: "The ticket, as its helpdesk numbers it.") var ticket: String
  @Argument(help: "New points: criterion=points.") var points: [String] = []
  @Option(help: "Why the review is corrected.") var reason: String
  @Option(help: "Whose review, when the ticket has several.") var reviewer: String?
  @Option(help: "The comment on the ticket as a whole.") var comment: String?
  @OptionGroup var language: LanguageOption
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    let (task, review) = try await opened.read { try Self.find(ticket, reviewer, $0) }
    var draft = review.asDraft
    if points.isEmpty && comment == nil {
      let terminal = try RawTerminal()
      defer { terminal.close() }
      var loop = ReviewLoop(database: opened, terminal: terminal, language: language.chosen, task: task)
      loop.correction = (reason, ReviewSession.State(draft: draft))
      let end = try await loop.run()
      terminal.close()
      let notice = try await ReviewEnding(opened).notice(end, of: task)
      return Terminal.say(notice?[language.chosen] ?? ("Nothing was changed." as Sentence).spoken)
    }
    if let comment { draft.comment = comment }
    let hash = review.rubric
    var written = WrittenPoints(try await opened.read { try RubricChoice($0).revision(hash)?.value })
    for text in points { try written.set(text, in: &draft) }
    let changed = draft
    let corrected = try await opened.write {
      try Reviews($0).correct(task.id, reason: reason, to: changed, by: Operator.actor, at: Now.instant)
    }
    Terminal.tell("\(ticket): version \(corrected.version), \(corrected.score.oneDecimal).")
  }

  private static func find(
    _ ticket: String, _ reviewer: String?, _ connection: any Connection
  ) throws -> (ReviewTask, Review) {
    let all = try StoredReviews(connection).all(of: try StoredTickets(connection).named(ticket)).filter(\.isLatest)
    let own = all.filter { reviewer == nil || $0.reviewerName == reviewer }
    guard let review = own.first else {
      throw Problem(
        .missing,
        reviewer.map { "The ticket “\(ticket)” has no review by \($0)." } ?? "The ticket “\(ticket)” has no review.",
        remedy: "See what there is with: assay review show \(ticket)")
    }
    guard own.count == 1 else {
      let names = own.map(\.reviewerName).listed()
      throw Problem(.conflict, "The ticket has several reviews: \(names).", remedy: "Say whose with --reviewer NAME.")
    }
    return (try ReviewTasks(connection).task(review.assignment), review)
  }
}
