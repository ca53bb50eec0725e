import Testing

@testable import Knowledge

@Suite struct PorterStemmerTests {
  /// From the examples of the paper, as they come out of all its steps.
  static let stems = [
    "caresses": "caress", "ponies": "poni", "caress": "caress", "cats": "cat", "feed": "feed", "agreed": "agre",
    "plastered": "plaster", "bled": "bled", "motoring": "motor", "sing": "sing", "conflated": "conflat",
    "troubled": "troubl", "sized": "size", "hopping": "hop", "tanned": "tan", "falling": "fall", "hissing": "hiss",
    "fizzed": "fizz", "failing": "fail", "filing": "file", "happy": "happi", "relational": "relat",
    "conditional": "condit", "rational": "ration", "digitizer": "digit", "vietnamization": "vietnam",
    "operator": "oper", "feudalism": "feudal", "decisiveness": "decis", "hopefulness": "hope", "formaliti": "formal",
    "sensitiviti": "sensit", "triplicate": "triplic", "formative": "form", "electrical": "electr", "goodness": "good",
    "revival": "reviv", "allowance": "allow", "airliner": "airlin", "adjustable": "adjust", "replacement": "replac",
    "adoption": "adopt", "homologous": "homolog", "bowdlerize": "bowdler", "probate": "probat", "rate": "rate",
    "cease": "ceas", "controll": "control", "roll": "roll", "generalizations": "gener", "oscillators": "oscil",
  ]

  @Test("a word has the stem that the paper gives", arguments: stems.sorted { $0.key < $1.key })
  func stem(_ word: String, _ stem: String) {
    #expect(PorterStemmer.stem(word) == stem)
  }

  @Test(
    "short words and words of other letters are their own stems", arguments: ["was", "ies", "iphone15s", "cafés", ""])
  func others(_ word: String) {
    #expect(PorterStemmer.stem(word) == word)
  }
}
