/// What stands before a number, which says what kinds it may be.
enum NumberBeginning {
  /// Nothing, or a word that a phone or a card goes by: it may be any.
  case free
  /// A word, a line below or a hash: it may be a mainland mobile, and what has a check digit.
  case attached
  /// A word in capitals, as the numbers of tickets and parcels have it: it may be an identity card.
  case behindCapitals

  /// Nil when no number may begin there: inside another one, a decimal or the number of a ticket or order.
  ///
  /// - Parameter first: Where the text begins, or what was found last ends.
  init?(_ text: PlainText, _ start: Int, from first: Int) {
    guard start > first else {
      self = .free
      return
    }
    let isFree: Bool
    switch text[start - 1] {
    case UInt8(ascii: "#"):
      guard Self.isPhone(text, before: start - 1, from: first) else { return nil }
      self = .attached
      return
    case UInt8(ascii: "*"): isFree = !(1...4).allSatisfy { text[start - $0] == UInt8(ascii: "*") }
    case UInt8(ascii: "."): isFree = !text.isDigit(start - 2)
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      isFree = !text.isWord(start - 2) || start - 1 == first || Self.isKnown(text, before: start - 1, from: first)
    case _ where text.isWord(start - 1):
      self.init(text, behindWord: start, from: first)
      return
    default: isFree = true
    }
    guard isFree else { return nil }
    self = .free
  }

  private init?(_ text: PlainText, behindWord start: Int, from first: Int) {
    var end = start
    while end > first, text[end - 1] == UInt8(ascii: "_") { end -= 1 }
    let word = Self.word(text, before: end, from: first)
    guard !word.isEmpty else {
      guard end < start else { return nil }
      self = .attached
      return
    }
    guard !Self.isKnown(text, before: end, from: first) else {
      self = .free
      return
    }
    // In `9f-a13800138000` and `9fa13800138000` it is a part of something longer.
    let before = word.lowerBound - 1
    guard before < first || !text.isDigit(before) && !(text[before] == UInt8(ascii: "-") && text.isWord(before - 1))
    else { return nil }
    self = text.letters[word].contains { !(0x41...0x5A).contains($0) } ? .attached : .behindCapitals
  }

  private static func word(_ text: PlainText, before end: Int, from first: Int) -> Range<Int> {
    var start = end
    while start > first, text.isLetter(start - 1) { start -= 1 }
    return start..<end
  }

  private static func isKnown(_ text: PlainText, before end: Int, from first: Int) -> Bool {
    let word = word(text, before: end, from: first)
    guard (2...longest).contains(word.count) else { return false }
    return known.contains(String(decoding: text.letters[word].map { $0 | 0x20 }, as: UTF8.self))
  }

  private static let known: Set<String> = [
    "call", "card", "cell", "fax", "mob", "mobile", "phone", "qq", "sms", "tel", "telephone", "visa", "vx", "wechat",
    "weixin", "whatsapp", "wx",
  ]
  private static let longest = 9

  /// Whether a hash means the number of a phone: `电话#`, `手机号码 #`, `tel#`.
  private static func isPhone(_ text: PlainText, before hash: Int, from first: Int) -> Bool {
    var end = hash
    while end > first, text[end - 1] == UInt8(ascii: " ") || text[end - 1] == UInt8(ascii: ":") { end -= 1 }
    let words = text.original(max(first, end - 4)..<end)
    return phones.contains(where: words.hasSuffix) || isKnown(text, before: end, from: first)
  }

  private static let phones = ["电话", "手机", "微信", "電話", "手機"].flatMap { word in
    ["", "号", "号码", "號", "號碼"].map { word + $0 }
  }
}
