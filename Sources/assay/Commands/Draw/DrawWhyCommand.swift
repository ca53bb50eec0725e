import ArgumentParser
import Kernel
import People
import Quality
import Sampling
import Store
import Tickets

struct DrawWhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Say why a ticket was drawn, or why it was not.",
    discussion: """
      For each day on which the ticket could be drawn: its rank among the agent's tickets, how many of them were drawn, \
      and the seed that decided it, so that anyone can work the rank out again.
      """)

  @Argument(help: "The ticket, as its helpdesk numbers it.") var ticket: String
  @Option(help: "Only this drawn day.") var day: Day?
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    let lines = try await opened.read { connection in
      let id = try StoredTickets(connection).named(ticket)
      let zone = try TeamSettings.read(connection).zone
      let reasons = try Draws(connection).frameParts(holding: id, day: day).flatMap { part in
        let promise = try Draws(connection).seedPromise(of: part.draw)
        return part.tickets.filter { $0.ticket == id }.map { DrawReason(part, $0, promise, zone).text }
      }
      let chosen = try ReviewTasks(connection).tasks(of: id).filter {
        $0.kind == .targeted && $0.part == 0 && $0.day == day ?? $0.day
      }
      return reasons
        + chosen.map {
          ("\(ticket) of \($0.agentName), \($0.day): chosen on purpose, for coaching; no score counts it." as Sentence)
            .spoken
        }
    }
    guard !lines.isEmpty else {
      throw Problem(
        .missing, "\(ticket) could not be drawn: no agent answered it on a day that has been drawn.",
        remedy: "Draw its day first, with: assay draw DAY")
    }
    Terminal.say(lines.joined(separator: "\n\n"))
  }
}

/// Why a ticket was drawn on a day, or was not, in words.
struct DrawReason {
  let text: String

  init(_ part: FramePart, _ ticket: FrameTicket, _ promise: SeedPromise, _ zone: Zone) {
    let (standing, draw) = (ticket.standing, part.draw)
    let all = part.tickets.count
    let head: [Sentence] = [
      "\(standing.ticket) of \(standing.agent), \(draw.day): \(Self.outcome(ticket, part))",
      """
      \(standing.agent) has \(all) of the day's \(draw.frameSize) tickets; \(part.quota) of them had to be drawn, those \
      with the smallest hashes.
      """,
      "The hash is HMAC-SHA256 under the seed of the source, the ticket and the agent, with U+001F between them:",
    ]
    let proof = TextTable.facts([
      ("source", standing.source), ("seed", draw.seed.hexadecimal), ("commitment", draw.commitment),
      ("hash", standing.hash),
    ])
    text = (head.map(\.spoken) + proof.map { "  \($0)" } + [DrawText.sentence(promise, zone).spoken])
      .joined(separator: "\n")
  }

  private static func outcome(_ ticket: FrameTicket, _ part: FramePart) -> Sentence {
    guard let rank = ticket.standing.rank else {
      return "not drawn, as another day's draw had taken it for \(part.name) already."
    }
    let place: Sentence = "its hash is number \(rank) of \(part.open)"
    switch ticket.outcome {
    case .drawn where rank > part.quota: return "drawn in place of a skipped ticket; \(place)."
    case .drawn: return "drawn; \(place)."
    case .skipped:
      return "drawn and then skipped, for the reason that assay draw show \(part.draw.day) gives; \(place)."
    default: return "not drawn; \(place), and \(part.quota, "was", "were") to be drawn."
    }
  }
}
