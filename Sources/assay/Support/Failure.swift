import ArgumentParser
import Foundation
import Kernel
import Store

/// Turns what was thrown into lines on stderr, in the language that this run speaks, and an exit code.
///
/// What the argument parser says about wrong usage, and its help pages, are English.
enum Failure {
  static func end(_ error: any Error) -> Never {
    switch error {
    case let problem as Problem: refuse([problem.sentence])
    case let problems as Problems: refuse(problems.all.map(\.sentence))
    case let error as StoreError: refuse([sentence(error)])
    // Whoever throws a code alone has said already what there is to say.
    case let code as ExitCode: Foundation.exit(code.rawValue)
    default: endParsing(error)
    }
  }

  /// What users read when the database refused something that we did not foresee; the cause is for whoever mends it.
  static func sentence(_ error: StoreError) -> Sentence {
    switch error.kind {
    case .busy: "The database is busy with another program; nothing was changed. Try again shortly."
    case .full: "The disk is full or cannot be written; nothing was changed. Free some space and try again."
    case .readOnly:
      "This database may only be read; nothing was changed. Check the permissions of the file and its folder."
    case .notAllowed:
      "This database’s user may not do that; nothing was changed. Let the owner of the database grant it all rights."
    case .lost:
      "The connection to the database was lost; what was not reported as done may be missing. Repeating it is safe."
    default: "The database refused this; nothing was changed. Details for whoever looks after Assay: \(error.cause)"
    }
  }

  private static func refuse(_ sentences: [Sentence]) -> Never {
    for sentence in sentences { Terminal.complain(sentence.spoken) }
    Foundation.exit(1)
  }

  private static func endParsing(_ error: any Error) -> Never {
    let code = Assay.exitCode(for: error)
    if code == .success {
      Terminal.say(Assay.fullMessage(for: error))
      Foundation.exit(0)
    }
    Terminal.complain(Assay.fullMessage(for: error))
    Foundation.exit(code == .validationFailure ? 2 : 1)
  }
}
