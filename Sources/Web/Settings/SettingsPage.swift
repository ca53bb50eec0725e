import Content
import HTML
import Kernel
import People

/// The team's settings, each with what it does and since when it counts.
struct SettingsPage: Page {
  let form: SettingsForm
  /// Who changed a setting last, and when.
  let changes: [TeamSetting: SettingChange]
  /// What the visitor may change.
  let allowed: Set<TeamSetting>
  /// What the whole form was refused for.
  var problem: Problem?

  var place: Place? { .settings }
  var refusal: Problem? { problem ?? form.problems.values.first }

  private static let groups: [(title: LocalizedText, settings: [TeamSetting])] = [
    (SettingWords.draw, [.samplingRate, .doubleShare]),
    (SettingWords.review, [.blindNames, .showReviewer, .idlePauseSeconds, .appealDays]),
    (SettingWords.program, [.language, .masksOnImport, .zone]),
  ]

  func title(_ words: Words) -> String { words(RailWords.settings) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    p(.class("quiet")) { words(allowed.isEmpty ? SettingWords.readOnly : SettingWords.intro) }
    if let problem { ProblemNote(problem: problem, words: words) }
    frame.form(SettingsLinks.settings, .class("settings")) {
      for group in Self.groups {
        h2 { words(group.title) }
        for setting in group.settings { row(setting, words) }
      }
      if !allowed.isEmpty { button(.class("primary")) { words(SettingWords.save) } }
    }
  }

  private func row(_ setting: TeamSetting, _ words: Words) -> Markup {
    div(.class("setting")) {
      Field(
        words(SettingWords.title(setting)), help: words(SettingWords.help(setting)),
        problem: words(form.problems[setting])
      ) {
        control(setting, words)
      }
      p(.class("quiet small num")) {
        changes[setting].map { words(SettingWords.changed(words.day($0.at), by: $0.name)) }
          ?? words(SettingWords.neverChanged)
        if !allowed.isEmpty, !allowed.contains(setting) { " · " + words(SettingWords.onlyAdministrators) }
      }
    }
  }

  @MarkupBuilder private func control(_ setting: TeamSetting, _ words: Words) -> Markup {
    let (text, isOff) = (form.texts[setting] ?? "", !allowed.contains(setting))
    switch setting {
    case .blindNames, .showReviewer, .masksOnImport:
      choice(setting, [("yes", words(SettingWords.yes)), ("no", words(SettingWords.no))], text, isOff)
    case .language:
      choice(setting, [("zh", words(AccountWords.chinese)), ("en", words(AccountWords.english))], text, isOff)
    case .zone:
      input(.name(setting.rawValue), .value(text), .disabled(isOff), .autocomplete("off"), .maxLength(60))
    case .samplingRate, .doubleShare, .idlePauseSeconds, .appealDays:
      input(
        .name(setting.rawValue), .value(text), .disabled(isOff), .inputMode("decimal"), .class("number"),
        .autocomplete("off"), .maxLength(12))
    }
  }

  private func choice(
    _ setting: TeamSetting, _ choices: [(value: String, title: String)], _ text: String, _ isOff: Bool
  ) -> Markup {
    select(.name(setting.rawValue), .disabled(isOff)) {
      for choice in choices {
        option(.value(choice.value), .selected(choice.value == text)) { choice.title }
      }
    }
  }
}

/// The last change of a setting.
struct SettingChange: Sendable {
  let at: Instant
  let name: String
}
