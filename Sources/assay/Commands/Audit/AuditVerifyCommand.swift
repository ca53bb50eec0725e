import ArgumentParser
import Kernel
import People
import Store

extension AuditHead: ExpressibleByArgument {
  init?(argument: String) {
    self.init(argument)
  }
}

struct AuditVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Walk the chain and name the first entry that does not fit.",
    discussion: """
      It prints the head, which is the last entry's number and hash. Keep it elsewhere, on paper or in a mail: given \
      again with --head it shows that nothing was cut off or written anew since.
      """)

  @Option(help: ArgumentHelp("A head that was kept.", valueName: "number:hash")) var head: AuditHead?
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let found = try await database.open().read { try AuditLog($0).verify(kept: head) }
    guard let fault = found.fault else {
      Terminal.tell("\(found.entries) entries, an unbroken chain.")
      return Terminal.tell("Head: \(found.head)")
    }
    Terminal.tell(Sentence(row: ["\(found.entries) entries fit.", Self.sentence(fault)]))
    throw ExitCode(1)
  }

  private static func sentence(_ fault: AuditFault) -> Sentence {
    switch fault {
    case .changed(let entry): "Entry \(entry) was changed: its hash is not that of what it says."
    case .missing(let entries) where entries.count == 1: "Entry \(entries.lowerBound) is missing."
    case .missing(let entries): "Entries \(entries.lowerBound) to \(entries.upperBound) are missing."
    case .moved(let entry, let place): "Entry \(entry) was moved: it was written as entry \(place)."
    case .detached(let entry): "Entry \(entry) does not follow entry \(entry - 1), which was written anew."
    case .cutOff(let last, let count): "Entries were cut off: there were \(count), and \(last) are left."
    case .rewritten(let entry): "The chain was written anew: entry \(entry) is not the one whose hash was kept."
    }
  }
}
