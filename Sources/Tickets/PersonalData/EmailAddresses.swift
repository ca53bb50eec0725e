/// Finds e-mail addresses (RFC 5321 and 6531 as people write them: no comments).
struct EmailAddresses {
  private(set) var found: [PersonalMatch] = []

  init(_ text: PlainText) {
    var start = 0
    for sign in text.letters.indices where text.letters[sign] == UInt8(ascii: "@") && sign >= start {
      guard let range = Self.address(around: sign, from: start, text) else { continue }
      found.append(PersonalMatch(kind: .emailAddress, range: range))
      start = range.upperBound
    }
  }

  private static func address(around sign: Int, from start: Int, _ text: PlainText) -> Range<Int>? {
    let isInternational = sign > start && text[sign - 1] == PlainText.ideograph
    let first = isInternational ? name(before: sign, from: start, text) : local(before: sign, from: start, text)
    let isDomainInternational = text[sign + 1] == PlainText.ideograph
    guard let first,
      let end = isDomainInternational ? InternationalDomain.end(sign + 1, text) : domainEnd(sign + 1, text)
    else { return nil }
    // `请@alice.wong` mentions somebody.
    guard !isInternational || isDomainInternational || InternationalDomain.isCommon(text, end) else { return nil }
    return first..<end
  }

  private static func local(before sign: Int, from start: Int, _ text: PlainText) -> Int? {
    if sign > start, text[sign - 1] == UInt8(ascii: "\"") { return quote(before: sign - 1, from: start, text) }
    var first = sign
    while first > start, isLocal(first - 1, text) { first -= 1 }
    while first < sign, !text.isWord(first) { first += 1 }
    return first < sign ? first : nil
  }

  private static func name(before sign: Int, from start: Int, _ text: PlainText) -> Int? {
    var first = sign
    while first > start, text[first - 1] == PlainText.ideograph { first -= 1 }
    return first
  }

  /// Where the quote opens that closes there, in the same line and address.
  private static func quote(before closing: Int, from start: Int, _ text: PlainText) -> Int? {
    var first = closing - 1
    while first >= start, ![0x0A, 0x0D, 0x40].contains(text[first]) {
      if text[first] == UInt8(ascii: "\"") { return first + 1 < closing ? first : nil }
      first -= 1
    }
    return nil
  }

  private static func isLocal(_ position: Int, _ text: PlainText) -> Bool {
    text.isWord(position) || ".%+-'".utf8.contains(text[position])
  }

  /// Where a domain of two labels or more ends, the last of two letters or more.
  private static func domainEnd(_ start: Int, _ text: PlainText) -> Int? {
    var (position, end): (Int, Int?) = (start, nil)
    while true {
      let label = position
      while text.isWord(position) || text[position] == UInt8(ascii: "-") { position += 1 }
      guard position > label else { return end }
      let isName = position - label >= 2 && !(label..<position).contains(where: text.isDigit)
      if label > start, isName { end = position }
      if label > start, let name = nameBeforeNumber(label..<position, text) { end = name }
      guard text[position] == UInt8(ascii: ".") else { return end }
      position += 1
    }
  }

  /// Where a label's letters end when a number was written right behind them, as in `qq.com13800138000`.
  private static func nameBeforeNumber(_ label: Range<Int>, _ text: PlainText) -> Int? {
    let name = label.prefix(while: text.isLetter)
    let number = label[name.endIndex...].drop { !text.isDigit($0) }.prefix(while: text.isDigit)
    guard name.count >= 2, number.startIndex - name.endIndex <= 1, number.count >= PersonalData.fewestDigits else {
      return nil
    }
    return name.endIndex
  }
}

/// Domains with Chinese labels, and those that Chinese names are used with.
enum InternationalDomain {
  /// Where a domain ends whose labels are Chinese and whose last one is a known one.
  static func end(_ start: Int, _ text: PlainText) -> Int? {
    var position = start
    while true {
      let label = position
      while text.isWord(position) || text[position] == PlainText.ideograph { position += 1 }
      guard position > label else { return nil }
      let name = text.original(label..<position)
      if label > start, let last = chinese.first(where: name.hasPrefix) { return label + last.unicodeScalars.count }
      guard text[position] == UInt8(ascii: ".") else { return nil }
      position += 1
    }
  }

  /// Whether the last label of the domain that ends there is one of the most common.
  static func isCommon(_ text: PlainText, _ end: Int) -> Bool {
    var start = end
    while text.isLetter(start - 1) { start -= 1 }
    return common.contains(String(decoding: text.letters[start..<end].map { $0 | 0x20 }, as: UTF8.self))
  }

  private static let chinese = [
    "中国", "中國", "公司", "网络", "網絡", "香港", "台湾", "台灣", "网址", "商城", "在线", "中文网",
  ]
  private static let common: Set<String> = ["cn", "com", "edu", "gov", "hk", "mo", "net", "org", "sg", "tw"]
}
