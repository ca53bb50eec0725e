import Content
import Kernel

/// The sentences of a proposal in one language.
struct ProposalWords {
  let language: Language

  func callAsFunction(_ english: String, _ chinese: String) -> String {
    language == .zh ? chinese : english
  }

  func reason(_ reason: FieldGuess.Reason) -> String {
    switch reason {
    case .header: self("the header says so", "表头即此意")
    case .wordInHeader(let word): self("“\(word)” in the header", "表头含“\(word)”")
    case .everyValueDiffers: self("every value is different", "各行取值皆不同")
    }
  }
}

/// Text as YAML takes it.
enum YAMLText {
  /// The text plain where that is safe, otherwise in double quotes.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != " " && !words.contains(text.lowercased())
      && text.allSatisfy { $0.isLetter || $0.isASCII && ($0.isNumber || " _-/.()".contains($0)) }
    if isPlain { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x80..<0xA0).contains(scalar.value):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Text for a comment: one line, not too long.
  static func comment(_ text: String, limit: Int = 60) -> String {
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return line.count > limit ? line.prefix(limit - 1) + "…" : line
  }

  private static let words: Set<String> = ["yes", "no", "true", "false", "on", "off", "null", "y", "n"]
}
