/// A language that people are spoken to in and that content is written in.
package enum Language: String, CaseIterable, Sendable {
  case zh
  case en
}

/// The same words in Simplified Chinese and in English.
package struct LocalizedText: Sendable, Hashable {
  package var zh: String
  package var en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The words in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
