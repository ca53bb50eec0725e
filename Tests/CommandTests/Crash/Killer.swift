import Foundation
import TestSupport

/// Runs the program and kills it at a random moment of its work.
struct Killer {
  /// What became of one run.
  struct Result {
    let ending: Ending
    /// What the program had said until then.
    let said: String
  }

  private let folder: TemporaryFolder
  private let lock: WriteLock
  private var random: SeededGenerator
  /// Runs that were killed before they ended by themselves.
  private(set) var kills = 0
  /// Those of them that stood inside a writing transaction.
  private(set) var killsWhileWriting = 0

  init(_ engine: Engine, _ address: String, in folder: TemporaryFolder, seed: UInt64) async throws {
    self.folder = folder
    lock = try await WriteLock(engine, address)
    random = SeededGenerator(seed)
  }

  /// Kills the run when it has used a random part of the processor time that a whole run takes.
  mutating func run(_ arguments: [String], wholeTakes whole: UInt64) async throws -> Result {
    let moment = UInt64.random(in: whole / 8...whole, using: &random)
    let child = try Child.start(arguments, in: folder)
    while child.processorTime < moment, !child.hasEnded { sched_yield() }
    let isHeld = try child.hold()
    let wasWriting = isHeld ? try await lock.isHeld : false
    let ending = try child.kill()
    if ending.wasKilled {
      kills += 1
      killsWhileWriting += wasWriting ? 1 : 0
    }
    return Result(ending: ending, said: try child.output.read())
  }
}
