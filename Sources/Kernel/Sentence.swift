/// Words for a person, kept as an English pattern and what is filled into it, so that they can be said in Chinese too.
///
/// It is written like any text, `"There is no agent “\(name)”."`; the pattern is then `There is no agent “{1}”.`, under
/// which the catalogue has the Chinese. Two sentences are equal when their English is.
package struct Sentence: Sendable {
  /// The English, with `{1}`, `{2}` … where something is filled in.
  package private(set) var pattern: String
  /// What is filled in, by number.
  package private(set) var arguments: [Argument]

  /// What stands in a place of a sentence.
  package enum Argument: Sendable {
    case text(String)
    case words(LocalizedText)
    case sentence(Sentence)
    /// A number with its noun, which has a plural in English; Chinese takes the number alone.
    case count(Int, one: String, many: String)
    /// Things with commas between them, in Chinese with “、”.
    case list([Sentence])
    /// Parts of a sentence with commas between them, in Chinese with “，”.
    case clauses([Sentence])
    /// Sentences one after the other, in Chinese without a space between them.
    case sequence([Sentence])
  }

  /// What comes from outside and is in no language.
  package init(verbatim text: String) {
    (pattern, arguments) = ("{1}", [.text(text)])
  }

  /// The sentences one after the other.
  package init(row sentences: [Sentence]) {
    (pattern, arguments) = ("{1}", [.sequence(sentences.filter { !$0.isEmpty })])
  }

  /// The parts with commas between them, in Chinese with “、”.
  package init(list parts: [Sentence]) {
    (pattern, arguments) = ("{1}", [.list(parts)])
  }

  /// The parts of a sentence with commas between them, in Chinese with “，”.
  package init(clauses parts: [Sentence]) {
    (pattern, arguments) = ("{1}", [.clauses(parts)])
  }

  /// Whether there is nothing to say.
  package var isEmpty: Bool { english.isEmpty }

  /// The pattern filled in.
  package var english: String { text(.en) { _ in nil } }

  /// The sentence in a language; what `chinese` has no pattern for stays English.
  package func text(_ language: Language, chinese: (String) -> String?) -> String {
    let pattern = language == .zh ? chinese(pattern) ?? pattern : pattern
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      rest = rest[open...]
      let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), arguments.indices.contains(number - 1), rest[digits.endIndex...].first == "}"
      else {
        text.append("{")
        rest.removeFirst()
        continue
      }
      text += arguments[number - 1].text(language, chinese)
      rest = rest[digits.endIndex...].dropFirst()
    }
    return text + rest
  }
}

extension Sentence.Argument {
  fileprivate func text(_ language: Language, _ chinese: (String) -> String?) -> String {
    func joined(_ parts: [Sentence], _ comma: String) -> String {
      parts.map { $0.text(language, chinese: chinese) }.joined(separator: comma)
    }
    return switch self {
    case .text(let text): text
    case .words(let words): words[language]
    case .sentence(let sentence): sentence.text(language, chinese: chinese)
    case .count(let count, let one, let many):
      language == .zh ? "\(count)" : "\(count) \(count == 1 ? one : many)"
    case .list(let parts): joined(parts, language == .zh ? "、" : ", ")
    case .clauses(let parts): joined(parts, language == .zh ? "，" : ", ")
    case .sequence(let parts): joined(parts, language == .zh ? "" : " ")
    }
  }
}

extension Sentence: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) {
    (pattern, arguments) = (text, [])
  }

  package init(stringInterpolation parts: StringInterpolation) {
    (pattern, arguments) = (parts.pattern, parts.arguments)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pattern = ""
    fileprivate var arguments: [Argument] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      pattern.reserveCapacity(literalCapacity + 3 * interpolationCount)
    }

    package mutating func appendLiteral(_ text: String) {
      pattern += text
    }

    package mutating func appendInterpolation(_ text: String) {
      append(.text(text))
    }

    package mutating func appendInterpolation(_ words: LocalizedText) {
      append(.words(words))
    }

    package mutating func appendInterpolation(_ sentence: Sentence) {
      append(.sentence(sentence))
    }

    /// The number with the noun, `\(count, "row", "rows")`; Chinese has its own measure word after the place.
    package mutating func appendInterpolation(_ count: Int, _ one: String, _ many: String) {
      append(.count(count, one: one, many: many))
    }

    package mutating func appendInterpolation<Value: CustomStringConvertible>(_ value: Value) {
      append(.text(value.description))
    }

    private mutating func append(_ argument: Argument) {
      arguments.append(argument)
      pattern += "{\(arguments.count)}"
    }
  }
}

extension Sentence: Hashable, CustomStringConvertible {
  package static func == (left: Sentence, right: Sentence) -> Bool { left.english == right.english }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(english)
  }

  package var description: String { english }
}
