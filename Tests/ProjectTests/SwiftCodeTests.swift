import Testing

@Suite struct SwiftCodeTests {
  @Test(
    "comments, strings and regular expressions are blanked out, code and line numbers stay",
    arguments: [
      ("a // b\nc", ["a ", "c"]),
      ("a /* b /* c\n */ d */ e", ["a ", " e"]),
      (#"f("x // y", z)"#, ["f(, z)"]),
      (#"f("\(g("}")) \" h") + i"#, ["f() + i"]),
      ("a = \"\"\"\n  b \\\n  \"c\"\n  \"\"\" + d", ["a = ", "", "", " + d"]),
      (##"a = #"b " \#(c) "#; d"##, ["a = ; d"]),
      (#"x.matches(of: /"\/{/) }"#, ["x.matches(of: ) }"]),
      ("a / b / c", ["a / b / c"]),
      ("#if os(Linux)", ["#if os(Linux)"]),
    ])
  func blanks(source: String, code: [String]) {
    #expect(SwiftCode(source).lines == code)
  }
}
