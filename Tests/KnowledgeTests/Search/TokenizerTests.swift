import Testing

@testable import Knowledge

@Suite struct TokenizerTests {
  static let table: [(String, [String])] = [
    ("iPhone15充电", ["iphone15", "iphone", "15", "充", "充电", "电"]),
    ("ＩＰＨＯＮＥ１５", ["iphone15", "iphone", "15"]),
    ("退貨運費", ["退", "退货", "货", "货运", "运", "运费", "费"]),
    ("帳號", ["账", "账号", "号"]),
    ("税", ["税"]),
    ("Type-C", ["type", "c", "typec"]),
    ("Wi-Fi掉线", ["wi", "fi", "wifi", "掉", "掉线", "线"]),
    ("HP_M126.x", ["hp", "m126", "126", "x", "hpm126x"]),
    ("3-7 天", ["3", "7", "天"]),
    ("E03", ["e03", "03"]),
    ("the user's cables", ["the", "users", "cables"]),
    ("退款，多久", ["退", "退款", "款", "多", "多久", "久"]),
    ("Café", ["café"]),
    ("ﬁle ①", ["file", "1"]),
    ("שלום 😀 5️⃣", ["שלום", "5"]),
    ("", []),
    (" \u{0}\u{202E}!?—", []),
  ]

  @Test("text becomes tokens", arguments: table)
  func tokens(_ text: String, _ expected: [String]) {
    var tokens: [String] = []
    Tokenizer.scan(FoldedText(text)) { token, _ in tokens.append(token.text) }
    #expect(tokens.map(\.unicode) == expected.map(\.unicode))
  }

  @Test("a token knows its place in the original")
  func places() {
    let original = "請問ＵＳＢ—Cafe\u{301}"
    let text = FoldedText(original)
    var found: [String] = []
    Tokenizer.scan(text) { _, place in
      let bytes = Array(original.utf8)[text.place(place)]
      found.append(String(decoding: bytes, as: UTF8.self))
    }
    #expect(found.map(\.unicode) == ["請", "請問", "問", "ＵＳＢ", "Cafe\u{301}"].map(\.unicode))
  }

  @Test("a text is folded up to its limit")
  func limit() {
    #expect(FoldedText("ABCDEF", limit: 3).scalars.count == 3)
    #expect(FoldedText("①②③㎏㎏", limit: 4).scalars.count == 4)
  }
}

extension String {
  /// Told apart by scalars: two strings can be equal and differ in them.
  fileprivate var unicode: [UInt32] { unicodeScalars.map(\.value) }
}
