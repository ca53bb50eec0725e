import Foundation
import Kernel
import People
import Quality
import Store
import Tickets

/// A folder whose files are imported as they come, each once, with one line in the log for each.
///
/// What was imported is known by the digest of its bytes in the database, so that a restart, a copy under another name and
/// a second program at the same folder change nothing.
struct FollowedFolder {
  private let folder: String
  private let plan: ImportPlan

  /// Throws a `Problem` when there is no such folder.
  init(_ folder: String, _ plan: ImportPlan) throws {
    _ = try FolderLooks.files(in: folder)
    (self.folder, self.plan) = (folder, plan)
  }

  /// Looks into the folder again and again until it is interrupted.
  func run(into database: any Database, every pause: Duration) async throws {
    let log = FollowLog(zone: try await database.read { try TeamSettings.read($0).zone })
    Terminal.warn("Following \(folder); interrupt to end.")
    try await Interruption.ends { [log] in
      var (looks, log) = (FolderLooks(), log)
      while !Task.isCancelled {
        do { try await look(&looks, database, &log) } catch let problem as Problem { log.repeated(problem.sentence) }
        try await Task.sleep(for: pause)
      }
    }
    Terminal.warn("Ended.")
  }

  private func look(
    _ looks: inout FolderLooks, _ database: any Database, _ log: inout FollowLog
  ) async throws {
    var known = 0
    for name in looks.ready(try FolderLooks.files(in: folder)) {
      try Task.checkCancellation()
      switch await outcome(of: name, database) {
      case .known: known += 1
      case .told(let line): log.tell("\(name): \(line)")
      case .again(let line):
        log.repeated("\(name): \(line)")
        continue
      }
      looks.settle(name)
    }
    if known > 0 { log.tell("\(known, "file was", "files were") imported before.") }
  }

  private enum Outcome {
    /// Imported before.
    case known
    case told(Sentence)
    /// To be tried again, as the reason lies outside the file.
    case again(Sentence)
  }

  private func outcome(of name: String, _ database: any Database) async -> Outcome {
    let path = "\(folder)/\(name)"
    var hooks = ImportHooks()
    hooks.repeatsUndone = false
    // Written before anything is stored, so that no kill in between can lose them.
    hooks.beforeStoring = { try writeRejects($0, of: name) }
    do {
      let summary = try await plan.run(path, into: database, by: Operator.actor, at: Now.instant, hooks: hooks)
      return summary.wasKnown ? .known : .told(Self.line(summary, rejects: rejectsName(name)))
    } catch let error as StoreError {
      return .again(Failure.sentence(error))
    } catch let problem as Problem where problem.kind == .unavailable {
      return .again(problem.sentence)
    } catch is CancellationError {
      return .again("interrupted; it is imported at the next start.")
    } catch {
      return .told("refused: \(Self.sentence(error))")
    }
  }

  private static func line(_ summary: ImportSummary, rejects: String) -> Sentence {
    var parts: [Sentence] = ["\(summary.added) new", "\(summary.changed) changed", "\(summary.unchanged) unchanged"]
    if summary.outdated > 0 { parts.append("\(summary.outdated) older, left alone") }
    if summary.rejected > 0 { parts.append("\(summary.rejected) rejected, see rejects/\(rejects)") }
    let masked = (summary.masked ?? [:]).values.reduce(0, +)
    if masked > 0 { parts.append("\(masked) masked") }
    let warnings = summary.warnings.values.reduce(0, +)
    if warnings > 0 { parts.append("\(warnings) warnings") }
    return Sentence(clauses: parts)
  }

  private static func sentence(_ error: any Error) -> Sentence {
    switch error {
    case let problem as Problem: problem.sentence
    case let problems as Problems: Sentence(row: problems.all.map(\.sentence))
    default: "it cannot be imported; try it by name."
    }
  }

  private func rejectsName(_ name: String) -> String { name.lowercased().hasSuffix(".csv") ? name : name + ".csv" }

  private func writeRejects(_ summary: ImportSummary, of name: String) throws {
    let rejects = "\(folder)/rejects"
    let path = "\(rejects)/\(rejectsName(name))"
    // A list of an older file of that name would be taken for this one's.
    guard summary.rejected > 0 || FileManager.default.fileExists(atPath: path) else { return }
    do {
      try FileManager.default.createDirectory(atPath: rejects, withIntermediateDirectories: true)
    } catch {
      throw Problem(
        .unavailable, "The folder for rejected rows cannot be made, so that nothing was imported.",
        remedy: "Check its permissions and the free space.", place: Problem.Place(file: rejects))
    }
    var list = RejectsFile(.spoken)
    list.add(summary, file: name)
    try OutputFile.write(list.bytes, to: path)
  }
}

/// The log of a followed folder: a line each, with the team's time before it.
private struct FollowLog {
  let zone: Zone
  private var last: Sentence = ""

  init(zone: Zone) {
    self.zone = zone
  }

  mutating func tell(_ line: Sentence) {
    Terminal.say("\(zone.minute(of: Now.instant))  \(line.spoken)")
    last = ""
  }

  /// A line that would come at every look is written once.
  mutating func repeated(_ line: Sentence) {
    if line == last { return }
    tell(line)
    last = line
  }
}
