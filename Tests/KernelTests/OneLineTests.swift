import Foundation
import Kernel
import Testing

@Suite struct OneLineTests {
  private func isSurelyTidy(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { OneLine.isSurelyTidy($0) }
  }

  @Test("the quick look passes no character that combines with another, changes or must not stand in a line")
  func quickLook() {
    var seconds: Set<Unicode.Scalar> = []
    let scalars = (UInt32(0)..<0x30000).compactMap(Unicode.Scalar.init)
    for scalar in scalars {
      seconds.formUnion(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.dropFirst())
    }
    let wrong = scalars.filter { scalar in
      let text = String(scalar)
      guard isSurelyTidy(text) else { return false }
      let changes = !text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8) || OneLine.isMarred(text)
      return changes || seconds.contains(scalar) || scalar.properties.canonicalCombiningClass != .notReordered
    }
    #expect(wrong == [])
  }

  @Test(
    "everyday text needs no second look",
    arguments: [
      "Ann Lee #12 (VIP) ~", "客服 王五，“退款”？", "José Müller ß", "Иван Петров", "김철수", "カード", "🙂👍 ok", "ＡＢＣ１２３", "…—–€→",
    ])
  func everyday(text: String) {
    #expect(isSurelyTidy(text))
  }

  @Test(
    "text that only looks the same becomes the same bytes",
    arguments: [
      ("Jose\u{301}", "Jos\u{E9}"), ("\u{212B}", "\u{C5}"), ("か\u{3099}", "が"), ("\u{1100}\u{1161}", "가"),
      ("\u{F900}", "\u{8C48}"), ("Tie\u{302}\u{301}n", "Ti\u{1EBF}n"),
    ])
  func composed(text: String, expected: String) {
    #expect(Array(text.composed.utf8) == Array(expected.utf8))
    #expect(Array(OneLine.tidy(text).utf8) == Array(expected.utf8))
  }

  @Test(
    "controls and line breaks become spaces, and marks that turn the direction go",
    arguments: [
      ("a\nb", "a b"), ("a\u{1B}[2Jb", "a [2Jb"), ("a\u{9B}b", "a b"), ("a\u{2028}b", "a b"), ("a\u{7F}b", "a b"),
      ("a\u{202E}b\u{2066}c", "abc"),
    ])
  func tidy(text: String, expected: String) {
    #expect(OneLine.isMarred(text))
    #expect(!isSurelyTidy(text))
    #expect(OneLine.tidy(text) == expected)
  }
}
