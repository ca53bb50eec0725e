import Kernel

/// Units of time, as they stand behind a figure.
enum UnitWords {
  static let seconds = LocalizedText(zh: "秒", en: "s")
  static let minutes = LocalizedText(zh: "分", en: "min")
  static let hours = LocalizedText(zh: "时", en: "h")
  static let days = LocalizedText(zh: "天", en: "d")
}
