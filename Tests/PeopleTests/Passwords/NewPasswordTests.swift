import Kernel
import People
import Testing

@Suite struct NewPasswordTests {
  @Test(
    "a weak password is refused with the rule that it breaks",
    arguments: [
      ("ninechars", "The password is too short."), (String(repeating: "xy", count: 101), "The password is too long."),
      ("Ann van der Lee", "The password is the sign-in name."),
      ("Password 123", "The password is among the first that anybody tries."),
      ("ＱＷＥＲＴＹＵＩＯＰ", "The password is among the first that anybody tries."),
      ("............", "The password is among the first that anybody tries."),
    ])
  func weak(_ text: String, _ sentence: String) {
    let problem = #expect(throws: Problem.self) { _ = try NewPassword(text, for: "ann van der lee") }

    #expect(problem?.what.english == sentence)
    #expect(problem?.description.contains(text) == false)
  }

  @Test(
    "a password of 10 to 200 characters of any script is taken",
    arguments: ["ten chars!", "密码要够长才好记住的", String(repeating: "ab", count: 100), "🐎🔋🧷✅ correct"])
  func strong(_ text: String) {
    #expect(throws: Never.self) { _ = try NewPassword(text, for: "ann") }
  }
}
