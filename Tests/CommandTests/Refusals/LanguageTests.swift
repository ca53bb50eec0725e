import TestSupport
import Testing

@Suite("Tables speak the language that is asked for")
struct LanguageTests {
  static let commands = [
    "report response --month 2026-03 --by team", "report diagnosis --until 2026-03", "scorecard --month 2026-03",
  ]

  @Test("given --language, then titles are in it alone", arguments: commands)
  func option(_ command: String) async throws {
    let desk = try await Desk.make(.sqlite)

    let english = try desk.run("\(command) --language en")
    let chinese = try desk.run("\(command) --language zh")

    #expect(english.code == 0 && chinese.code == 0, "\(english.errors)\(chinese.errors)")
    #expect(english.output.firstMatch(of: /[\u{4E00}-\u{9FFF}]/) == nil)
    #expect(chinese.output.firstMatch(of: /[\u{4E00}-\u{9FFF}]/) != nil)
    #expect(chinese.output.firstMatch(of: /(?i)\b(response|month|mean|met|tickets)\b/) == nil)
  }

  @Test("given a terminal that speaks Chinese, then it is Chinese without the option", arguments: commands)
  func terminal(_ command: String) async throws {
    let desk = try await Desk.make(.sqlite)
    let words = command.split(separator: " ").map(String.init)

    let chosen = try desk.run(words + ["--language", "zh"])
    let spoken = try desk.run(words, environment: ["LANG": "zh_CN.UTF-8"])

    #expect(Self.withoutClock(spoken.output) == Self.withoutClock(chosen.output) && chosen.code == 0)
  }

  /// A report says when it was made.
  private static func withoutClock(_ text: String) -> String {
    text.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}/, with: "NOON")
  }
}
