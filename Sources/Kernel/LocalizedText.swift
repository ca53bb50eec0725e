/// The same words in Simplified Chinese and in English.
package struct LocalizedText: Sendable, Hashable {
  package var zh: String
  package var en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The words of one language, whatever language is asked for.
  package func only(_ language: Language) -> LocalizedText {
    LocalizedText(zh: self[language], en: self[language])
  }

  /// The words in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
