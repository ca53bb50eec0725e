import ArgumentParser
import Catalogue
import Foundation
import Kernel

extension Language: ExpressibleByArgument {}

/// In which language tables and exports are labelled.
struct LanguageOption: ParsableArguments {
  @Option(help: "zh or en; without it, zh when this terminal speaks Chinese, otherwise en.") var language: Language?

  /// The language that counts.
  var chosen: Language { language ?? .spoken }
}

extension Sentence {
  /// The sentence in the language that this run of the program speaks.
  var spoken: String { text(.spoken) }
}

extension Language {
  /// The language that this run of the program speaks.
  static let spoken = Language(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  /// What `--language` says, which holds for refusals too; otherwise what the terminal speaks.
  init(arguments: [String], environment: [String: String]) {
    let words = arguments.prefix { $0 != "--" }
    let given = zip(words, words.dropFirst()).first { $0.0 == "--language" }?.1
    let joined = words.first { $0.hasPrefix("--language=") }?.dropFirst("--language=".count)
    if let said = (given ?? joined.map(String.init)).flatMap(Language.init(rawValue:)) {
      self = said
      return
    }
    // Each overrules the next, by POSIX; an empty one counts as not set.
    let spoken = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    self = spoken?.hasPrefix("zh") == true ? .zh : .en
  }
}
