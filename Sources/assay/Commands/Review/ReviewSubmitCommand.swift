import ArgumentParser
import Kernel
import Quality
import Store

struct ReviewSubmitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Submit the reviews of a CSV, XLSX or JSON file, all or none.",
    discussion: """
      CSV: a row a review. The column ticket, and one for each criterion by its id or title: 1 to 5, or N/A; leave one that \
      is computed from the clocks empty to take what they say. Also comment, evidence, root_cause, fatal, seconds; agent \
      and day when the ticket was drawn more than once; reviewer when the rows are of several; rubric for another one than \
      fits the ticket. For one criterion alone: resolution_evidence, resolution_comment, resolution_root_cause, and \
      timeliness_reason to overrule the clocks.

      JSON: a list of {"ticket": "…", "comment": "…", "fatal": ["…"], "criteria": {"resolution": 4, "attitude": {"points": 2, \
      "evidence": "…", "comment": "…", "root_cause": "…"}}}.

      A file may be submitted again: what is stored already in the same words is left alone.
      """)

  @Argument(help: "The file.") var file: String
  @Option(help: "Whose reviews they are, when the file has no column for it.") var reviewer: String?
  @Option(help: "The rubric to score by, instead of the one that fits each ticket.") var rubric: String?
  @Flag(help: "Store the good rows even if others are refused.") var keepGood = false
  @Flag(help: "Replace submitted reviews that say otherwise by a new version; the old one is kept.") var correct = false
  @Option(help: "Why they are corrected.") var reason: String?
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if correct != (reason != nil) { throw ValidationError("--correct and --reason belong together.") }
  }

  func run() async throws {
    let opened = try await database.open()
    let batch = ReviewBatch(
      path: file,
      options: ReviewBatch.Options(
        reviewer: reviewer, rubric: rubric, keepsGood: keepGood, correction: correct ? reason : nil))
    let summary = try await opened.write { try batch.submit($0, by: Operator.actor, at: Now.instant) }
    for problem in summary.problems { Terminal.complain(problem.sentence.spoken) }
    Terminal.tell(Self.sentence(summary))
    if summary.refused > 0 { throw ExitCode(1) }
  }

  private static func sentence(_ summary: ReviewBatch.Summary) -> Sentence {
    var parts: [Sentence] = ["\(summary.submitted) submitted"]
    if summary.corrected > 0 { parts.append("\(summary.corrected) corrected") }
    if summary.unchanged > 0 { parts.append("\(summary.unchanged) unchanged") }
    if summary.refused > 0 { parts.append("\(summary.refused) refused") }
    return "\(Sentence(clauses: parts))."
  }
}
