import Kernel
import Testing

@Suite struct SentenceTests {
  private static func chinese(_ pattern: String) -> String? {
    [
      "{1} of {2} for {3}": "{3}的{2}里有{1}", "{1} waiting": "待评 {1} 张", "one thing": "一件事", "{1}: {2}": "{1}：{2}",
    ][pattern]
  }

  @Test("a sentence keeps its pattern, and each language fills it in its own order")
  func order() {
    let (name, other) = ("A", LocalizedText(zh: "乙", en: "B"))
    let sentence: Sentence = "\(3) of \(other) for \(name)"

    #expect(sentence.pattern == "{1} of {2} for {3}")
    #expect(sentence.english == "3 of B for A")
    #expect(sentence.text(.zh, chinese: Self.chinese) == "A的乙里有3")
  }

  @Test(
    "sentences inside a sentence are said in its language",
    arguments: [(Language.zh, "一件事：待评 1 张"), (.en, "one thing: 1 ticket waiting")])
  func nested(language: Language, text: String) {
    let inner: Sentence = "\(1, "ticket", "tickets") waiting"
    let sentence: Sentence = "\(Sentence("one thing")): \(inner)"

    #expect(sentence.text(language, chinese: Self.chinese) == text)
  }

  @Test(
    "lists, clauses and sentences one after the other have their language's marks between them",
    arguments: [(Language.zh, "甲、乙。甲，乙。"), (.en, "甲, 乙. 甲, 乙.")])
  func joined(language: Language, text: String) {
    let parts = ["甲", "乙"].map { Sentence(verbatim: $0) }
    let row = Sentence(row: ["\(Sentence(list: parts)).", "", "\(Sentence(clauses: parts))."])

    #expect(row.text(language) { $0 == "{1}." ? "{1}。" : nil } == text)
  }

  @Test("braces of other people's words are no places")
  func verbatim() {
    let sentence: Sentence = "\("{2}") of \("{x") for \("}")"

    #expect(sentence.english == "{2} of {x for }")
    #expect(Sentence(verbatim: "{1}").english == "{1}")
  }

  @Test("sentences that say the same in English are equal")
  func equality() {
    #expect("\(1) of \("x")" as Sentence == "1 of x")
  }
}
