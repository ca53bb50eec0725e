import Catalogue
import Testing

@Suite("Every sentence is said in Chinese too") struct SentenceRulesTests {
  private static let catalogue = Catalogue.parts.flatMap { $0.map { (english: $0.key, chinese: $0.value) } }

  @Test("sources and catalogue agree")
  func sources() throws {
    let told = SentenceRules(try SourceTree.sources()).breaches(Self.catalogue)
    #expect(told.isEmpty, "\(told.joined(separator: "\n"))")
  }

  private static let helper = "func problem(_ what: Sentence, remedy: Sentence) -> Problem { Problem(what) }\n"

  @Test(
    "a sentence is found wherever one can stand",
    arguments: [
      (#"throw problem("No \(a)", remedy: b ? "Do \(c("x")) it" : "")"#, ["No {1}", "Do {1} it"]),
      ("let a: Sentence =\n  b\n  ? \"One\" : \"Two\"\nlet c = \"Three\"", ["One", "Two"]),
      (#"var a: Sentence { switch b { case "x": "One"; default: c == "y" ? "Two" : f("Three") } }"#, ["One", "Two"]),
      (#"func a(_ b: String) -> [Sentence] { [b.map { "One \($0)" } ?? "Two"] }"#, ["One {1}", "Two"]),
      (#"let a: [(key: String, what: Sentence)] = [("x", "One"), ("y", "Two")]"#, ["One", "Two"]),
      (#"let a = b.map { "One \($0)" as Sentence }"#, ["One {1}"]),
      (#"enum A: String, Worded { case b = "one thing" }"#, ["one thing"]),
      (#"struct A { let say: (Sentence) -> Void; func b() { say("Hello") } }"#, ["Hello"]),
      ("f(problem(\"\"\"\n  One \\\n  two \\(x).\n  \"\"\", remedy: \"\"))", ["One two {1}."]),
      ("var a: [Sentence] = [\"One\"]\na.append(\"Two\")\na += b ? [\"Three\"] : []", ["One", "Two", "Three"]),
      (#"func add(_ what: Sentence, at place: Int) {}; list.add("two", 3); list.add("One", at: 3)"#, ["One"]),
      (#"let a = "Nothing"; f("else"); print("here")"#, []),
      (#"let a: Sentence = "\(Sentence("inner")) \(b)""#, ["inner"]),
    ])
  func isFound(source: String, patterns: [String]) {
    let file = SourceFile(path: "Sources/Kernel/A.swift", text: Self.helper + source)
    #expect(SentenceRules([file]).sentences.map(\.pattern) == patterns)
  }

  @Test(
    "each fault is told",
    arguments: [
      (#"problem("No \(a).", remedy: "")"#, [], "no Chinese for “No {1}.”"),
      ("", [("No.", "没有。")], "nothing says “No.”"),
      (#"problem("No \(a).", remedy: "")"#, [("No {1}.", "没有。")], "the places of"),
      (#"problem("No \(a).", remedy: "")"#, [("No {1}.", "没有{1}。"), ("No {1}.", "无{1}。")], "stands twice"),
      (#"problem("No, \(a).", remedy: "")"#, [("No, {1}.", "没有,{1}。")], "wrong punctuation"),
      (#"problem("None.", remedy: "")"#, [("None.", "None.")], "is no Chinese"),
      (#"problem("No.", remedy: "")"#, [("No.", "没有")], "end differently"),
      (#"problem("No \(a ? "one" : "two").", remedy: "")"#, [("No {1}.", "没有{1}。")], "“one” in a place"),
      (#"problem("No \(a.joined(separator: ", ")).", remedy: "")"#, [("No {1}.", "没有{1}。")], "“, ” in a place"),
    ])
  func isAlive(source: String, catalogue: [(String, String)], fault: String) {
    let file = SourceFile(path: "Sources/Kernel/A.swift", text: Self.helper + source)
    let told = SentenceRules([file]).breaches(catalogue.map { (english: $0.0, chinese: $0.1) })
    #expect(told.contains { $0.contains(fault) }, "\(told)")
  }

  @Test("nouns of a count and sentences in places are no fault")
  func isLenient() {
    let source =
      #"problem("\(n, "row", "rows") of \(Sentence("it")), \("that" as Sentence) \(names.listed()).", remedy: "")"#
    let catalogue = [("{1} of {2}, {3} {4}.", "{2}、{3}、{4}共 {1} 行。"), ("it", "它"), ("that", "那个")]
    let file = SourceFile(path: "Sources/Kernel/A.swift", text: Self.helper + source)
    #expect(SentenceRules([file]).breaches(catalogue.map { (english: $0.0, chinese: $0.1) }) == [])
  }
}
