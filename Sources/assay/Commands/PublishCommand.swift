import ArgumentParser
import Content
import Foundation
import Kernel
import Knowledge
import Store
import Tickets
import Web

extension Revisions.Outcome {
  fileprivate var words: Sentence {
    switch self {
    case .new: "new"
    case .changed: "changed"
    case .unchanged: "unchanged"
    }
  }
}

struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract:
      "Check rubrics, the response standard, targets and knowledge cards, and store what changed as new revisions.",
    discussion: "All files are checked first; if one is wrong, nothing is published. Publishing twice changes nothing.")

  @Argument(help: "Folders, or files in YAML or Markdown.") var paths: [String] = []
  @Option(help: "Write the current revisions into this folder instead.") var export: String?
  @Flag(help: "Write over files in that folder that differ.") var force = false
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if paths.isEmpty == (export == nil) { throw ValidationError("Name folders to publish, or --export FOLDER.") }
    if force, export == nil { throw ValidationError("--force belongs to --export FOLDER.") }
  }

  func run() async throws {
    let opened = try await database.openOrMake()
    let publishing = Publishing(opened)
    if let export {
      for file in try await publishing.export(to: export, replacing: force) { Terminal.say(file) }
      return
    }
    let documents = try ContentFolder(ContentReader(kinds: ContentKinds.all)).documents(in: paths)
    try await opened.read { connection in
      let links = try CardLinks(documents, connection)
      var findings = Findings()
      for document in documents { try links.check(document, &findings) }
      try findings.refuse()
    }
    for result in try await publishing.publish(documents, by: Operator.name, Operator.actor, at: Now.instant) {
      Terminal.tell("\(result.document.kind) \(result.document.name): \(result.outcome.words)")
      Terminal.note(result.document.remarks.map { "\(result.document.name): \($0)" })
    }
    switch try await opened.write({ try StandardsInForce($0).enact(by: Operator.actor, at: Now.instant) }) {
    case .unchanged: break
    case .first: Terminal.tell("The response standard holds for all clocks: it is the first.")
    case .later:
      Terminal.tell("The response standard holds for clocks that start from now on; the past stays as it was judged.")
    }
    if documents.contains(where: { $0.kind == ResponseStandard.kindName }) {
      Terminal.note(try await opened.read { try StandardsInForce($0).unlistedHolidays(until: Now.instant) })
    }
  }
}
