import Foundation
import Kernel
import People
import Store
import Synchronization
import Tickets

/// One import through the browser: takes the turn, imports, and notes what came of it where the page finds it.
struct ImportRun: Sendable {
  let folder: UploadFolder
  let database: any Database
  let now: Instant
  let actor: Actor
  /// The sender's, in which what goes wrong is noted.
  let words: Words

  /// Checks everything and stores nothing; problems are told under the file's own name.
  func check(_ upload: Upload, _ plan: ImportPlan) async throws -> (result: ImportResult, rejections: [Rejection]) {
    try await inTurn(upload) {
      let summary = try await plan.run(folder.path(of: upload), into: database, by: actor, at: now, dryRun: true)
      return (ImportResult(summary), Array(summary.rejections.prefix(20)))
    }
  }

  /// Imports the file; throws what it is refused for, which is noted of the upload too.
  func run(_ upload: Upload, _ plan: ImportPlan) async throws {
    var noted = upload
    (noted.phase, noted.process, noted.problems) = (.running, getpid(), [])
    let started = noted
    do {
      let summary = try await inTurn(upload) {
        try folder.note(started)
        let meter = ProgressMeter()
        return try await plan.run(folder.path(of: upload), into: database, by: actor, at: now) { progress in
          guard meter.isDue() else { return }
          _ = try? folder.note(
            UploadProgress(bytes: progress.bytes, total: progress.totalBytes, rows: progress.rows), of: upload)
        }
      }
      try keep(summary, of: &noted)
    } catch let error where !Door.problems(error).isEmpty {
      noted.phase = .failed
      noted.problems = Door.problems(error).map { words(told($0, of: upload).sentence) }
      noted.process = nil
      try folder.note(noted)
      throw error
    }
    noted.process = nil
    try folder.note(noted)
  }

  private func keep(_ summary: ImportSummary, of upload: inout Upload) throws {
    if summary.rejected > 0, !summary.wasKnown {
      var rejects = RejectsFile(words.language)
      rejects.add(summary, file: upload.name)
      try folder.note(rejects: rejects, of: upload)
    }
    (upload.phase, upload.result) = (.done, ImportResult(summary))
    folder.removeFile(of: upload)
  }

  private func inTurn<T: Sendable>(_ upload: Upload, _ body: () async throws -> T) async throws -> T {
    try await takeTurn(upload)
    do {
      let result = try await body()
      try await giveBack(upload.key)
      return result
    } catch {
      try await giveBack(upload.key)
      if let problem = error as? Problem { throw told(problem, of: upload) }
      if let problems = error as? Problems { throw Problems(problems.all.map { told($0, of: upload) }) }
      throw error
    }
  }

  /// A turn that was left by a server which ended in the middle of an import is free.
  private func takeTurn(_ upload: Upload) async throws {
    let (key, name, now) = (upload.key, upload.name, now)
    if let owner = try await database.read({ try ImportTurn($0).owner() }), folder.isInterrupted(owner) {
      try await giveBack(owner)
    }
    try await database.write { try ImportTurn($0).take(key, file: name, at: now) }
  }

  private func giveBack(_ key: String) async throws {
    try await database.write { try ImportTurn($0).giveBack(key) }
  }

  /// Nobody is told where the file lies.
  private func told(_ problem: Problem, of upload: Upload) -> Problem {
    var problem = problem
    if problem.place?.file == folder.path(of: upload) { problem.place?.file = upload.name }
    return problem
  }
}

/// Lets through what is told twice a second at most.
private final class ProgressMeter: Sendable {
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  func isDue() -> Bool {
    last.withLock { last in
      let now = ContinuousClock.now
      if let last, now - last < .milliseconds(500) { return false }
      last = now
      return true
    }
  }
}
