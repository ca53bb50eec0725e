import Testing

@testable import Scorecards

struct SheetNamesTests {
  @Test(
    "What spreadsheets refuse is taken out of a name",
    arguments: [
      ("a[b]c:d*e?f/g\\h", "a b c d e f g h"), ("  'x'  ", "x"), ("", "Sheet"), ("'", "Sheet"), ("History", "History_"),
    ])
  func cleaning(wish: String, name: String) {
    var names = SheetNames()
    #expect(names.claim(wish) == name)
  }

  @Test("Given a taken name in other capitals, when it is claimed again, then it gets a number")
  func doubles() {
    var names = SheetNames()
    #expect(["Li", "LI", "li"].map { names.claim($0) } == ["Li", "LI (2)", "li (3)"])
  }

  @Test("A long name is cut to 31 units, its number included")
  func longNames() {
    var names = SheetNames()
    let wish = String(repeating: "客", count: 40)
    let (first, second) = (names.claim(wish), names.claim(wish))
    #expect(first == String(repeating: "客", count: 31))
    #expect(second == String(repeating: "客", count: 27) + " (2)")
  }

  @Test("An emoji is never cut in half")
  func emoji() {
    var names = SheetNames()
    let name = names.claim(String(repeating: "😀", count: 20))
    #expect(name == String(repeating: "😀", count: 15))
  }
}
