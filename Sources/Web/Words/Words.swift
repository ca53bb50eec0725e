import Catalogue
import Kernel

/// Words and figures as one person reads them: in a language, with days and times of the team's zone.
struct Words: Sendable {
  let language: Language
  let zone: Zone

  init(language: Language, zone: Zone) {
    (self.language, self.zone) = (language, zone)
  }

  func callAsFunction(_ text: LocalizedText) -> String { text[language] }

  func callAsFunction(_ sentence: Sentence) -> String { sentence.text(language) }

  /// What is wrong, and what to do about it.
  func callAsFunction(_ problem: Problem?) -> String? {
    problem.map { self(Sentence(row: [$0.what, $0.remedy])) }
  }

  /// The language's tag in HTML.
  var tag: String { language == .zh ? "zh-CN" : "en" }

  /// `2026-11-22`.
  func day(_ instant: Instant) -> String { zone.day(of: instant).description }

  /// `2026-11-22 14:05`.
  func time(_ instant: Instant) -> String {
    let wall = zone.wallClock(at: instant)
    return "\(wall.day) \(twoDigits(Int64(wall.hour))):\(twoDigits(wall.millisecond / 60_000 % 60))"
  }

  /// `14:05:31`.
  func clock(_ instant: Instant) -> String {
    let seconds = zone.wallClock(at: instant).millisecond / 1_000
    return "\(twoDigits(seconds / 3_600)):\(twoDigits(seconds / 60 % 60)):\(twoDigits(seconds % 60))"
  }

  /// A span in the unit that a person says: `45 s`, `8 min`, `1.1 h`, `3.2 d`.
  func duration(_ span: Milliseconds) -> String {
    let seconds = Double(span) / 1000
    let (value, unit) =
      switch abs(seconds) {
      case ..<60: (seconds, UnitWords.seconds)
      case ..<3_600: (seconds / 60, UnitWords.minutes)
      case ..<172_800: (seconds / 3_600, UnitWords.hours)
      default: (seconds / 86_400, UnitWords.days)
      }
    return "\(decimals(value, abs(value) < 10 && abs(seconds) >= 60 ? 1 : 0)) \(self(unit))"
  }

  /// A span that is counted down second by second: `1:02:03`, or `3 d 04:05` from two days on; negative with a minus.
  func countdown(_ span: Milliseconds) -> String {
    let seconds = abs(span) / 1_000
    let (hours, sign) = (seconds / 3_600, span < 0 ? "−" : "")
    let (minute, second) = (seconds / 60 % 60, seconds % 60)
    if hours < 48 { return "\(sign)\(hours):\(twoDigits(minute)):\(twoDigits(second))" }
    return "\(sign)\(hours / 24) \(self(UnitWords.days)) \(twoDigits(hours % 24)):\(twoDigits(minute))"
  }

  private func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A share as a percentage with at most one decimal, without its sign: `87.5`.
  func percent(_ share: Double) -> String { decimals(share * 100, 1) }

  /// A figure with that many decimals.
  func decimals(_ value: Double, _ places: Int) -> String {
    guard value.isFinite else { return "–" }
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let units = Int((abs(value) * scale).rounded())
    let sign = value < 0 && units > 0 ? "−" : ""
    if places == 0 { return "\(sign)\(units)" }
    let fraction = String(units % Int(scale))
    return "\(sign)\(units / Int(scale)).\(String(repeating: "0", count: places - fraction.count))\(fraction)"
  }

  /// Names one after another.
  func list(_ names: [String]) -> String { names.joined(separator: language == .zh ? "、" : ", ") }
}
