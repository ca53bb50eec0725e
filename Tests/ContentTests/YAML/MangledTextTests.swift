import Content
import Kernel
import Testing

/// A generator whose numbers a seed decides: SplitMix64.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Mangled texts")
struct MangledTextTests {
  private static let text = """
    kind: note
    title: { zh: 标题, en: 'Title' }
    steps: # three
      - id: a
        within: 5min
        say: "你好 \\"friend\\""
      - [1, 2.5, ~, { b: yes }]
      - >-
        folded
        text
    """

  @Test("given random damage, when a text is read, then it is a tree or one problem at a place", arguments: 1...40)
  func damage(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let signs = Array("{}[]:,-&*!|>%@`'\"#?\t\n \\\u{0}\u{85}\u{2028}好👩‍👩‍👧")
    for _ in 0..<50 {
      var mangled = Array(Self.text)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<mangled.count, using: &random)
        if Bool.random(using: &random) { mangled.remove(at: index) }
        if let sign = signs.randomElement(using: &random) { mangled.insert(sign, at: min(index, mangled.count)) }
      }
      do {
        _ = try YAML.parse(String(mangled), file: "f.yaml")
      } catch let problem as Problem {
        #expect(problem.place != nil && problem.kind == .invalid, "\(String(mangled))")
      }
    }
  }

  @Test("given random bytes, when they are read, then nothing worse than a problem happens", arguments: 1...40)
  func noise(seed: UInt64) throws {
    var random = Seeded(state: seed)
    for length in 0..<100 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      do {
        _ = try YAML.parse(bytes: bytes, file: "f.yaml")
      } catch is Problem {
        continue
      }
    }
  }

  @Test("given ten thousand unknown keys, when they are refused, then each is named")
  func manyKeys() throws {
    let text = (0..<10_000).map { "k\($0): \n" }.joined()
    var findings = Findings()
    var map = try #require(try YAML.parse(text, file: "f.yaml").mapping(&findings))
    _ = map.optional("known")

    map.refuseUnknownKeys(&findings)

    #expect(findings.problems.count == 10_000)
  }
}
