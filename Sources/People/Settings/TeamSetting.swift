package import Kernel

/// One of the team's settings: its name, what it takes and how it reads.
package enum TeamSetting: String, CaseIterable, Sendable {
  case zone
  case samplingRate = "sampling_rate"
  case doubleShare = "double_share"
  case blindNames = "blind_names"
  case showReviewer = "show_reviewer"
  case idlePauseSeconds = "idle_pause_seconds"
  case appealDays = "appeal_days"
  case language
  case masksOnImport = "mask_on_import"

  /// The setting of that name; throws a `Problem` when there is none.
  package static func named(_ name: String) throws -> TeamSetting {
    if let setting = TeamSetting(rawValue: name) { return setting }
    throw Problem(
      .invalid, "There is no setting “\(OneLine.tidy(name))”.",
      remedy: "The settings are \(allCases.map(\.rawValue).listed()).")
  }

  /// Takes a value over; false when it is none for this setting.
  func set(_ text: String, in settings: inout TeamSettings) -> Bool {
    switch self {
    case .zone: Self.take(Zone(text), &settings.zone)
    case .samplingRate: Self.take(Self.share(text, from: 0.001), &settings.samplingRate)
    case .doubleShare: Self.take(Self.share(text, from: 0), &settings.doubleShare)
    case .blindNames: Self.take(Self.truth(text), &settings.blindNames)
    case .showReviewer: Self.take(Self.truth(text), &settings.showReviewer)
    case .idlePauseSeconds: Self.take(Self.number(text, in: 5...600), &settings.idlePauseSeconds)
    case .appealDays: Self.take(Self.number(text, in: 1...60), &settings.appealDays)
    case .language: Self.take(Language(rawValue: text), &settings.language)
    case .masksOnImport: Self.take(Self.truth(text), &settings.masksOnImport)
    }
  }

  /// The value as `set` takes it.
  package func text(in settings: TeamSettings) -> String {
    switch self {
    case .zone: settings.zone.name
    case .samplingRate: "\(settings.samplingRate)"
    case .doubleShare: "\(settings.doubleShare)"
    case .blindNames: settings.blindNames ? "yes" : "no"
    case .showReviewer: settings.showReviewer ? "yes" : "no"
    case .idlePauseSeconds: "\(settings.idlePauseSeconds)"
    case .appealDays: "\(settings.appealDays)"
    case .language: settings.language.rawValue
    case .masksOnImport: settings.masksOnImport ? "yes" : "no"
    }
  }

  /// Why a text is no value of this setting; nil when it is one.
  package func problem(of text: String) -> Problem? {
    var settings = TeamSettings.standard
    if set(text, in: &settings) { return nil }
    return Problem(.invalid, "“\(OneLine.tidy(text))” is no \(noun).", remedy: remedy)
  }

  /// What a value is, to say that a text is none.
  private var noun: Sentence {
    switch self {
    case .zone: "time zone"
    case .samplingRate: "share from 0.001 to 1"
    case .doubleShare: "share from 0 to 1"
    case .idlePauseSeconds: "number of seconds from 5 to 600"
    case .appealDays: "number of days from 1 to 60"
    case .language: "language of the program"
    case .blindNames, .showReviewer, .masksOnImport: "answer"
    }
  }

  /// What to write instead.
  private var remedy: Sentence {
    switch self {
    case .zone: "Write one such as Asia/Shanghai or Europe/London."
    case .samplingRate, .doubleShare: "Write a number such as 0.2 for 20 %."
    case .idlePauseSeconds: "Write a whole number such as 30."
    case .appealDays: "Write a whole number such as 7."
    case .language: "Write zh or en."
    case .blindNames, .showReviewer, .masksOnImport: "Write yes or no."
    }
  }

  private static func take<Value>(_ value: Value?, _ place: inout Value) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  private static func share(_ text: String, from least: Double) -> Double? {
    Double(text).flatMap { (least...1).contains($0) ? $0 : nil }
  }

  private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
    Int(text).flatMap { range.contains($0) ? $0 : nil }
  }

  private static func truth(_ text: String) -> Bool? {
    ["yes": true, "no": false][text]
  }
}
