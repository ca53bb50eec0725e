import Catalogue
import Kernel
import Testing

@Suite struct CatalogueTests {
  @Test func aSentenceIsSaidInBothLanguages() {
    // given
    let sentence = (1...22).map { Sentence(verbatim: "A\($0)") }.listed(upTo: 2)

    // when
    let said = sentence.localized

    // then
    #expect(said == LocalizedText(zh: "A1、A2等，另有 20 个", en: "A1, A2 and 20 more"))
  }

  @Test func whatTheCatalogueLacksStaysEnglish() {
    // given
    let sentence: Sentence = "Nobody translates \("this")."

    // then
    #expect(sentence.text(.zh) == "Nobody translates this.")
  }
}
