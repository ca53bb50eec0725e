import ArgumentParser
import Kernel
import People
import Quality
import Store

struct ReviewerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviewer", abstract: "Who scores drawn tickets, and how many a day.",
    subcommands: [Add.self, List.self, Load.self, Retire.self, Recall.self, Conflict.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a reviewer; one with an agent's name never gets that agent's tickets.")

    @Argument(help: "The reviewer's name.") var name: String
    @Option(help: "How many tickets the reviewer can score in a day.") var load = 30
    @Option(help: "The agent that the reviewer is as well, under another name.") var agent: String?
    @OptionGroup var database: DatabaseOption

    func run() async throws {
      let opened = try await database.openOrMake()
      let reviewer = try await opened.write { connection in
        let agent = try agent.map { try Agents(connection).named($0).id }
        return try Reviewers(connection).add(name, dailyLoad: load, agent: agent, by: Operator.actor, at: Now.instant)
      }
      let told: Sentence = "\(reviewer.name) reviews up to \(reviewer.dailyLoad) tickets a day."
      Terminal.tell(reviewer.agent == nil ? told : Sentence(row: [told, "Never gets own tickets as an agent."]))
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the reviewers and what waits for each.")

    @OptionGroup var database: DatabaseOption

    func run() async throws {
      let opened = try await database.open()
      let lines = try await opened.read { connection in
        let names = Dictionary(keepingFirst: try Agents(connection).all().map { ($0.id, $0.name) })
        return try Reviewers(connection).all().map { reviewer in
          let never = reviewer.barred.compactMap { names[$0] }.sorted().listed(upTo: .max).spoken
          let active: Sentence = reviewer.isActive ? "yes" : "no"
          let waiting = try Reviewers(connection).queue(of: reviewer.id).count
          return [reviewer.name, "\(reviewer.dailyLoad)", "\(waiting)", active.spoken, never]
        }
      }
      var table = TextTable([
        .titled("Reviewer"), .counted("Daily load"), .counted("Waiting"), .titled("Active"), .titled("Never reviews"),
      ])
      table.rows = lines
      Terminal.say(table.lines().joined(separator: "\n"))
    }
  }

  struct Load: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say how many tickets a reviewer can score in a day.")

    @Argument(help: "The reviewer's name.") var name: String
    @Argument(help: "Tickets a day.") var load: Int
    @OptionGroup var database: DatabaseOption

    func run() async throws {
      try await database.open().write {
        try Reviewers($0).setLoad(of: name, to: load, by: Operator.actor, at: Now.instant)
      }
      Terminal.tell("\(name) reviews up to \(load) tickets a day.")
    }
  }

  struct Retire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Give a reviewer no more tickets; what waits stays.")

    @Argument(help: "The reviewer's name.") var name: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
      try await database.open().write { try Reviewers($0).setActive(name, false, by: Operator.actor, at: Now.instant) }
      Terminal.tell("\(name) gets no more tickets.")
    }
  }

  struct Recall: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Give a retired reviewer tickets again.")

    @Argument(help: "The reviewer's name.") var name: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
      try await database.open().write { try Reviewers($0).setActive(name, true, by: Operator.actor, at: Now.instant) }
      Terminal.tell("\(name) gets tickets again.")
    }
  }

  struct Conflict: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Never give a reviewer an agent's tickets; those that wait go to others.")

    @Argument(help: "The reviewer's name.") var name: String
    @Argument(help: "The agent.") var agent: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
      let result = try await database.open().write { connection in
        try Reviewers(connection).forbid(
          name, agent: try Agents(connection).named(agent).id, by: Operator.actor, at: Now.instant)
      }
      Terminal.tell(Sentence(row: ["\(name) never gets tickets of \(agent)."] + Self.sentences(result)))
    }

    private static func sentences(_ result: HandedReviews) -> [Sentence] {
      // A second review that is given up is not told: who reviews twice is nobody's to know.
      var sentences: [Sentence] = []
      if result.handed > 0 { sentences.append("Waiting reviews that went to others: \(result.handed).") }
      if result.withoutReviewer > 0 {
        sentences.append("Tickets that nobody may review now: \(result.withoutReviewer).")
      }
      return sentences
    }
  }
}
