import Testing

@Suite struct SizesTests {
  @Test("no file and no function is longer than the limits")
  func sizes() throws {
    #expect(try SourceTree.swift.get().flatMap(Sizes.breaches) == [])
  }

  @Test("given functions of every shape, their lengths are found")
  func functionLengths() {
    let source = """
      struct A {
        init(b: Int) { self.b = b }
        func requirement(
          x: Int = { 3 }()
        ) -> Int
        where Self: Sendable
        {
          if x { "}" }
          return 1
        }
        static func one() -> Int { 1 }
      }
      """
    let expected = [(2, 1), (3, 8), (11, 1)].map { Sizes.Function(line: $0.0, length: $0.1) }
    #expect(Sizes.functions(SwiftCode(source).lines) == expected)
  }

  @Test("a protocol's requirement has no length")
  func requirement() {
    #expect(
      Sizes.functions(["protocol P {", "  func a() throws", "  func b(x: Int)", "}", "func c() {", "}"]) == [
        .init(line: 5, length: 2)
      ])
  }

  @Test("a file of 401 lines and a function of 61 are named")
  func limitsAreAlive() {
    let long = "func f() {\n" + String(repeating: "  g()\n", count: 59) + "}\n"
    #expect(
      Sizes.breaches(SourceFile(path: "a.swift", text: long)) == ["a.swift:1: a function of 61 lines; at most 60."])
    let file = String(repeating: "g()\n", count: 401)
    #expect(Sizes.breaches(SourceFile(path: "a.swift", text: file)) == ["a.swift: 401 lines; at most 400."])
  }
}
