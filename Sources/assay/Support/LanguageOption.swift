import ArgumentParser
import Foundation
import Kernel

extension Language: ExpressibleByArgument {}

/// In which language tables and exports are labelled.
struct LanguageOption: ParsableArguments {
  @Option(help: "zh or en; without it, zh when this terminal speaks Chinese, otherwise en.") var language: Language?

  /// The language that counts.
  var chosen: Language {
    if let language { return language }
    let environment = ProcessInfo.processInfo.environment
    let spoken = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return spoken?.hasPrefix("zh") == true ? .zh : .en
  }
}
