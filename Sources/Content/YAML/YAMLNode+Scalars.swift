package import Kernel
extension YAMLNode {
  /// The text of a scalar, trimmed; nil for anything else and for null.
  private var scalar: String? {
    guard case .scalar(let text, _) = value, !isNull else { return nil }
    let trimmed = text.drop(while: \.isWhitespace)
    return String(trimmed.dropLast(trimmed.reversed().prefix(while: \.isWhitespace).count))
  }

  /// Whether it is this very text, like a word that stands for a missing figure.
  package func isText(_ text: String) -> Bool { scalar == text }

  /// What `read` makes of the scalar; a finding when that is nil.
  func scalar<Result>(
    _ expectation: Sentence, remedy: Sentence, _ findings: inout Findings, _ read: (String) -> Result?
  ) -> Result? {
    let result = scalar.flatMap(read)
    if result == nil { expected(expectation, remedy: remedy, &findings) }
    return result
  }

  /// A text that is not empty, without the white space around it.
  package func string(_ findings: inout Findings) -> String? {
    scalar("a text", remedy: "Write one; in quotes if it holds `: ` or ` #`.", &findings) { $0.isEmpty ? nil : $0 }
  }

  /// A whole number in a range.
  package func integer(in range: ClosedRange<Int> = .min ... .max, _ findings: inout Findings) -> Int? {
    let expectation: Sentence =
      range == .min ... .max ? "a whole number" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return scalar(expectation, remedy: "Write digits only.", &findings) { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// A number in a range, with a point before the decimals.
  package func number(
    in range: ClosedRange<Double> = -.greatestFiniteMagnitude ... .greatestFiniteMagnitude, _ findings: inout Findings
  ) -> Double? {
    let expectation: Sentence =
      range.upperBound == .greatestFiniteMagnitude
      ? "a number" : "a number from \(range.lowerBound) to \(range.upperBound)"
    return scalar(expectation, remedy: "Write it like 12 or 0.5.", &findings) { text in
      Self.decimal(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// A share as a fraction: `20 %`, `20%` and `0.2` are 0.2.
  package func fraction(in range: ClosedRange<Double> = 0...1, _ findings: inout Findings) -> Double? {
    let (least, most) = (Int(range.lowerBound * 100), Int(range.upperBound * 100))
    return scalar("a percentage from \(least) % to \(most) %", remedy: "Write it like 20 %.", &findings) { text in
      let digits = text.hasSuffix("%") ? text.dropLast().split(separator: " ").joined() : text
      return Self.decimal(digits)
        .map { text.hasSuffix("%") ? $0 / 100 : $0 }
        .flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// `true` or `false`, also `yes` or `no`.
  package func boolean(_ findings: inout Findings) -> Bool? {
    scalar("true or false", remedy: "Write one of them.", &findings) { text in
      ["true": true, "yes": true, "false": false, "no": false][text.lowercased()]
    }
  }

  /// One of the values of a type.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type, _ findings: inout Findings
  ) -> Choice? where Choice.RawValue == String {
    let names = Choice.allCases.map(\.rawValue)
    let suggestion: Sentence =
      scalar.flatMap { nearest($0, in: names) }.map { "Did you mean `\($0)`?" } ?? "Write one of them."
    return scalar("one of \(Self.quoted(names))", remedy: suggestion, &findings, Choice.init(rawValue:))
  }

  /// Names as they are written in a file.
  package static func quoted(_ names: [String]) -> Sentence { names.map { "`\($0)`" }.listed(upTo: .max) }

  /// A name for machines: small letters, digits and single hyphens, beginning with a letter.
  package func identifier(_ findings: inout Findings) -> String? {
    scalar("an id", remedy: "Use small letters, digits and hyphens, like phone-call.", &findings) { text in
      let words = text.split(separator: "-", omittingEmptySubsequences: false)
      let isKebab = words.allSatisfy { word in !word.isEmpty && word.allSatisfy(Self.isIdentifierCharacter) }
      return isKebab && text.first?.isLetter == true ? text : nil
    }
  }

  private static func isIdentifierCharacter(_ character: Character) -> Bool {
    ("a"..."z").contains(character) || ("0"..."9").contains(character)
  }

  /// A text in Chinese and in English: `{ zh: …, en: … }`, both needed.
  package func localized(_ findings: inout Findings) -> LocalizedText? {
    guard case .mapping = value else {
      expected("a text in both languages", remedy: "Write `{ zh: …, en: … }`.", &findings)
      return nil
    }
    guard var map = mapping(&findings) else { return nil }
    let (zh, en) = (map.string("zh", &findings), map.string("en", &findings))
    map.refuseUnknownKeys(&findings)
    guard let zh, let en else { return nil }
    return LocalizedText(zh: zh, en: en)
  }

  private static func decimal(_ text: String) -> Double? {
    let isDecimal = text.allSatisfy { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
    return isDecimal ? Double(text) : nil
  }
}
