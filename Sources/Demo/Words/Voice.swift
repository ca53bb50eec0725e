/// How an agent writes.
package enum Style: UInt8, Sendable, CaseIterable {
  case warm
  case terse
  case textbook
  case canned
  case excellent
  case rambling
}

/// The words around the matter itself, in one style and one language.
struct Voice: Sendable {
  let greetings: [Line]
  let empathy: [Line]
  let waits: [Line]
  let closings: [Line]

  static func of(_ style: Style, _ language: Language) -> Voice {
    language == .chinese ? chinese(style) : english(style)
  }

  private static func chinese(_ style: Style) -> Voice {
    switch style {
    case .warm: warmChinese
    case .terse: terseChinese
    case .textbook: textbookChinese
    case .canned: cannedChinese
    case .excellent: excellentChinese
    case .rambling: ramblingChinese
    }
  }

  private static func english(_ style: Style) -> Voice {
    switch style {
    case .warm: warmEnglish
    case .terse: terseEnglish
    case .textbook: textbookEnglish
    case .canned: cannedEnglish
    case .excellent: excellentEnglish
    case .rambling: ramblingEnglish
    }
  }
}
