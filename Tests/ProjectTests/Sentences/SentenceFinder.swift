/// Finds the sentences of a source file: the literals that the compiler takes for a `Sentence`.
///
/// They stand in the places of `SentenceMakers`, in bodies and values declared as `Sentence`, before `as Sentence`, and
/// as raw values of kinds that are `Worded`.
struct SentenceFinder {
  struct Found: Equatable {
    let pattern: String
    let line: Int
    /// Whether there are words in it; mere places may do without Chinese.
    var hasWords: Bool { pattern.replacing(/\{\d+\}/, with: "").contains(where: \.isLetter) }
  }

  private(set) var sentences: [Found] = []
  /// English words inside a place, which would stay English.
  private(set) var faults: [Found] = []
  private let makers: SentenceMakers
  /// The names of lists of sentences, which take more of them.
  private var lists: Set<String> = []

  init(_ trees: [SwiftTree], _ makers: SentenceMakers) {
    self.makers = makers
    scan(trees)
    sentences = sentences.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  // MARK: Where sentences begin

  private mutating func scan(_ trees: [SwiftTree]) {
    for (index, node) in trees.enumerated() {
      let rest = trees[(index + 1)...]
      if let string = node.string?.0 {
        if rest.first?.word == "as", rest.dropFirst().first?.word == "Sentence" { take([node]) }
        for place in string.places { scan(SwiftTree.trees(place)) }
      }
      if let name = node.word { scan(name, rest) }
      if case .group(_, let inner, _, _) = node { scan(inner) }
    }
  }

  private mutating func scan(_ name: String, _ rest: ArraySlice<SwiftTree>) {
    switch name {
    case "func", "subscript":
      guard let body = rest.firstIndex(where: { $0.inside("{") != nil }), let inner = rest[body].inside("{"),
        let arrow = rest[..<body].lastIndex(where: { $0.mark == "->" }),
        SentenceMakers.isSentence(rest[(arrow + 1)..<body].prefix { $0.word != "where" })
      else { return }
      take(inner)
    case "let", "var":
      guard let colon = rest.dropFirst().first, colon.mark == ":" else { return }
      if let name = rest.first?.word, rest.dropFirst(2).first?.inside("[")?.map(\.word) == ["Sentence"] {
        lists.insert(name)
      }
      takeDeclared(rest.dropFirst(2))
    case "enum":
      guard let body = rest.firstIndex(where: { $0.inside("{") != nil }), rest[..<body].mentions("Worded") else {
        return
      }
      take((rest[body].inside("{") ?? []).filter { $0.string != nil })
    case let name where lists.contains(name) && rest.first?.mark == ".":
      if rest.dropFirst().first?.word == "append", let inner = rest.dropFirst(2).first?.inside("(") { take(inner) }
    case let name where lists.contains(name) && rest.prefix(2).map(\.mark) == ["+", "="]:
      take(Self.statement(rest.dropFirst(2)))
    default:
      guard let inner = rest.first?.inside("(") else { return }
      for argument in makers.sentences(name, inner.parts) { take(argument) }
    }
  }

  /// What stands behind the colon of a declaration: a type, and then a value or a body.
  private mutating func takeDeclared(_ rest: ArraySlice<SwiftTree>) {
    guard let end = rest.firstIndex(where: { $0.mark == "=" || $0.inside("{") != nil }),
      rest[rest.startIndex..<end].dropFirst().allSatisfy({ !$0.startsLine || $0.mark != nil })
    else { return }
    let type = rest[rest.startIndex..<end]
    guard SentenceMakers.isSentence(type) else { return }
    if let body = rest[end].inside("{") { return take(body) }
    let value = Self.statement(rest[(end + 1)...])
    if let tuple = Self.tuple(type) { takeTuples(value, tuple) } else { take(value) }
  }

  /// A value up to its end: where a line begins that does not go on.
  private static func statement(_ rest: ArraySlice<SwiftTree>) -> [SwiftTree] {
    let goesOn: Set = ["?", ":", ".", "??", "+", "-", "*", "/", "&", "|", "=", "==", "!=", ","]
    var value: [SwiftTree] = []
    for node in rest {
      let isNew = node.startsLine && !goesOn.contains(node.mark ?? "") && !goesOn.contains(value.last?.mark ?? "")
      if isNew, !value.isEmpty { break }
      value.append(node)
    }
    return value
  }

  /// Which parts of a list of tuples are sentences; nil when the type is none.
  private static func tuple(_ type: ArraySlice<SwiftTree>) -> [Bool]? {
    guard let parts = type.first?.inside("[")?.first?.inside("(")?.parts else { return nil }
    return parts.map(SentenceMakers.isSentence)
  }

  private mutating func takeTuples(_ value: [SwiftTree], _ tuple: [Bool]) {
    for node in value.first?.inside("[") ?? [] {
      for (part, isSentence) in zip(node.inside("(")?.parts ?? [], tuple) where isSentence { take(part) }
    }
  }

  // MARK: What is a sentence there

  /// Takes the literals of an expression or a body, but not what is compared or handed to something else.
  private mutating func take(_ trees: [SwiftTree]) {
    var isPattern = false
    for (index, node) in trees.enumerated() {
      let (before, after) = (index > 0 ? trees[index - 1] : nil, trees.dropFirst(index + 1).first)
      if node.word == "case" { isPattern = true }
      if node.mark == ":" { isPattern = false }
      if let (string, line) = node.string {
        let isCompared = [before?.mark, after?.mark].compactMap(\.self).contains { ["==", "!="].contains($0) }
        if !isPattern, !isCompared { add(string, line) }
      }
      guard case .group(let open, let inner, _, _) = node else { continue }
      if open == "{" || !Self.isCall(before) { take(inner) }
    }
  }

  /// Whether brackets behind a node are a call or a subscript.
  private static func isCall(_ before: SwiftTree?) -> Bool {
    guard let before else { return false }
    if let word = before.word {
      return !["return", "in", "if", "else", "guard", "while", "try", "case"].contains(word)
    }
    return before.inside("(") != nil || before.inside("[") != nil || before.inside("{") != nil || before.mark == ">"
  }

  private mutating func add(_ string: SwiftString, _ line: Int) {
    for place in string.places {
      let trees = SwiftTree.trees(place)
      scan(trees)
      // The nouns of a count are English on purpose.
      let isCount = trees.parts.count == 3 && trees.parts.dropFirst().allSatisfy { $0.first?.string != nil }
      if !isCount { note(trees) }
    }
    sentences.append(Found(pattern: string.pattern, line: line))
  }

  /// Notes the words and commas in a place that nothing translates.
  private mutating func note(_ trees: [SwiftTree]) {
    for (index, node) in trees.enumerated() {
      let (before, after) = (index > 0 ? trees[index - 1] : nil, trees.dropFirst(index + 1))
      if let (string, line) = node.string {
        let isSentence = after.first?.word == "as"
        let said = string.pattern.replacing(/\{\d+\}/, with: "")
        if !isSentence, said == ", " || said.contains(where: { $0.isLetter && $0.isASCII }) {
          faults.append(Found(pattern: string.pattern, line: line))
        }
      }
      guard case .group(let open, let inner, _, _) = node else { continue }
      if open == "(", let name = before?.word, makers.byName[name] != nil { continue }
      note(inner)
    }
  }
}
