import Foundation
import HTML
import Testing

@Suite("Attributes")
struct AttributeTests {
  @Test("A boolean attribute is present when on and absent when off")
  func boolean() {
    #expect(input(.checked(), .disabled(false)).string == "<input checked=\"\"/>")
  }

  @Test("An attribute or a class without a value is left out")
  func absent() {
    #expect(tr(.class(nil, "late"), .id(nil)).string == "<tr class=\"late\"></tr>")
    #expect(tr(.class(nil)).string == "<tr></tr>")
  }

  @Test("Given two attributes of one name, the first stands")
  func doubled() {
    #expect(a(.class(nil), .class("x"), .class("y")).string == "<a class=\"x\"></a>")
  }

  @Test(
    "A link that could run code leads nowhere",
    arguments: ["javascript:alert(1)", " JaVa\tScript:alert(1)", "data:text/html,x", "vbscript:x", "\u{1}javascript:x"])
  func dangerousLinks(address: String) {
    #expect(a(.href(address)).string == "<a href=\"#\"></a>")
  }

  @Test(
    "A harmless link is kept",
    arguments: ["/tickets/1", "tickets?at=10:30", "#a:b", "https://example.org", "mailto:a@b.c", "", "工单/1"])
  func harmlessLinks(address: String) {
    #expect(a(.href(address)).string == "<a href=\"\(address)\"></a>")
  }

  @Test("Names that the C library also has still mean the element")
  func namesOfTheCLibrary() {
    #expect(div { time { "10:02" } }.string == "<div><time>10:02</time></div>")
    #expect(select { option { "1" } }.string == "<select><option>1</option></select>")
  }

  @Test(
    "Numbers are written with at most two decimals and no exponent",
    arguments: [
      (0.0, "0"), (-0.004, "0"), (1.5, "1.5"), (-1.25, "-1.25"), (2.046, "2.05"), (12, "12"), (1e15, "1000000000000"),
      (.nan, "0"), (.infinity, "0"),
    ])
  func decimals(number: Double, text: String) {
    #expect(decimal(number) == text)
  }
}
