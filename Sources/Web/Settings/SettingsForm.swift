import Kernel
import People

/// The settings as a form holds them, and what is wrong with what was typed.
struct SettingsForm: Sendable {
  /// By setting, as the field shows it: shares in percent.
  private(set) var texts: [TeamSetting: String]
  private(set) var problems: [TeamSetting: Problem] = [:]

  /// How the settings stand.
  init(_ settings: TeamSettings, words: Words) {
    texts = Dictionary(keepingFirst: TeamSetting.allCases.map { ($0, $0.field(settings, words)) })
  }

  /// Takes over what was typed into the fields that a visitor may change.
  mutating func take(_ form: Fields, _ allowed: Set<TeamSetting>) {
    for setting in TeamSetting.allCases {
      guard let typed = form[setting.rawValue] else { continue }
      let text = String(typed.filter { !$0.isWhitespace || setting == .zone }.prefix(100))
      guard text != texts[setting] else { continue }
      texts[setting] = text
      if !allowed.contains(setting) {
        problems[setting] = Problem(.forbidden, "Your roles do not change this.", remedy: "Ask an administrator.")
      } else {
        problems[setting] = setting.problem(ofField: text)
      }
    }
  }

  /// What is to be kept of it, as the feature takes it.
  func value(_ setting: TeamSetting) -> String { setting.value(ofField: texts[setting] ?? "") }
}

extension TeamSetting {
  /// Whether its field counts in percent.
  var isShare: Bool { self == .samplingRate || self == .doubleShare }

  /// The value as its field shows it.
  func field(_ settings: TeamSettings, _ words: Words) -> String {
    guard isShare, let share = Double(text(in: settings)) else { return text(in: settings) }
    let exact = words.decimals(share * 100, 4)
    return String(exact.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
  }

  /// The value that a field's text means; a text that is no number stays as it is.
  func value(ofField text: String) -> String {
    guard isShare, let percent = Double(text.hasSuffix("%") ? String(text.dropLast()) : text) else { return text }
    return "\(percent / 100)"
  }

  /// Why a field's text is no value; nil when it is one.
  func problem(ofField text: String) -> Problem? {
    guard let problem = problem(of: value(ofField: text)) else { return nil }
    guard isShare else { return problem }
    let least: Sentence = self == .samplingRate ? "from 0.1" : "from 0"
    return Problem(
      .invalid, "“\(OneLine.tidy(text))” is no percentage \(least) to 100.",
      remedy: "Write a number such as 20.")
  }
}
