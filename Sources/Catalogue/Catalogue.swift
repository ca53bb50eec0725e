package import Kernel

/// What the program says in Chinese, by the English pattern: one file for each feature.
///
/// A test holds it complete: each pattern of the sources stands here once, with the same places.
package enum Catalogue {
  package static let parts: [KeyValuePairs<String, String>] = [
    kernel, store, content, people, tabular, tickets, quality, knowledge, scorecards, demo, web, webDesks, commandLine,
    drawCommands,
    importCommands, userCommands,
  ]

  private static let chinese = Dictionary(
    parts.flatMap { Array($0) }.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })

  /// The Chinese pattern for an English one; nil when there is none.
  package static func chinese(_ pattern: String) -> String? { chinese[pattern] }
}

extension Sentence {
  /// The sentence in a language.
  package func text(_ language: Language) -> String {
    text(language, chinese: Catalogue.chinese)
  }

  /// The sentence in both languages.
  package var localized: LocalizedText { LocalizedText(zh: text(.zh), en: english) }
}
