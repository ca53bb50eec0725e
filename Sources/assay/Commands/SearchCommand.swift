import ArgumentParser
import Kernel
import Knowledge
import People
import Store

struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find knowledge cards by what a customer says.",
    discussion: """
      In Chinese, English, pinyin or initials; no text is an error. “A phrase” in quotation marks must stand in a card, a \
      word after a minus must not: put -- before it.
      """)

  @Argument(help: "What to look for.") var words: [String]
  @Option(help: "How many cards at most, up to 50.") var limit = 10
  @Option(help: "Only cards of this product.") var product: String?
  @Option(help: "Only cards in this language: zh or en.") var language: Language?
  @Flag(help: "Only cards whose day of review has not passed.") var fresh = false
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    guard (1...50).contains(limit) else { throw ValidationError("--limit takes 1 to 50.") }
  }

  func run() async throws {
    let opened = try await database.open()
    let (snapshot, zone) = try await opened.read { connection in
      (try KnowledgeSnapshot.read(connection), try TeamSettings.read(connection).zone)
    }
    let filter = SearchFilter(products: product.map { [$0] }, language: language, freshOnly: fresh)
    let query = SearchQuery(
      words.joined(separator: " "), today: zone.day(of: Now.instant), filter: filter, limit: limit)
    let answer = snapshot.index.search(query)
    guard !answer.hits.isEmpty else { return Terminal.tell("No card was found.") }
    for hit in answer.hits { Terminal.say(Self.text(of: hit)) }
    if !answer.isConfident { Terminal.tell("These are weak matches.") }
  }

  private static func text(of hit: SearchHit) -> String {
    let snippet = OneLine.tidy(hit.snippet.text).prefix(120)
    return "\(hit.isWeak ? "?" : "●") \(hit.title.text)  [\(hit.id)]\n  \(snippet)\n"
  }
}
