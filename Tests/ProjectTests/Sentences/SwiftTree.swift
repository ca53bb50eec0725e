/// Swift code as tokens, what stands in brackets as one node.
indirect enum SwiftTree {
  case leaf(SwiftToken)
  case group(open: String, [SwiftTree], line: Int, startsLine: Bool)

  static func trees(_ source: String) -> [SwiftTree] {
    trees(SwiftLexer.tokens(source))
  }

  static func trees(_ tokens: [SwiftToken]) -> [SwiftTree] {
    var rest = tokens[...]
    var found: [SwiftTree] = []
    while !rest.isEmpty {
      found += read(&rest)
      // A closing bracket too many, as a broken file may have, is passed over.
      rest = rest.dropFirst()
    }
    return found
  }

  private static func read(_ rest: inout ArraySlice<SwiftToken>) -> [SwiftTree] {
    var found: [SwiftTree] = []
    while let token = rest.first {
      if let mark = token.mark, [")", "]", "}"].contains(mark) { return found }
      rest.removeFirst()
      if let mark = token.mark, ["(", "[", "{"].contains(mark) {
        let inner = read(&rest)
        rest = rest.dropFirst()
        found.append(.group(open: mark, inner, line: token.line, startsLine: token.startsLine))
      } else {
        found.append(.leaf(token))
      }
    }
    return found
  }

  var word: String? {
    guard case .leaf(let token) = self else { return nil }
    return token.word
  }

  var mark: String? {
    guard case .leaf(let token) = self else { return nil }
    return token.mark
  }

  var string: (SwiftString, line: Int)? {
    guard case .leaf(let token) = self, case .string(let string) = token.kind else { return nil }
    return (string, token.line)
  }

  var startsLine: Bool {
    switch self {
    case .leaf(let token): token.startsLine
    case .group(_, _, _, let startsLine): startsLine
    }
  }

  /// What stands inside, when it is a group of that bracket.
  func inside(_ bracket: String) -> [SwiftTree]? {
    guard case .group(let open, let inner, _, _) = self, open == bracket else { return nil }
    return inner
  }
}

extension [SwiftTree] {
  /// The parts between commas; none when there is nothing.
  var parts: [[SwiftTree]] { split { $0.mark == "," }.map { Array($0) } }
}

extension Collection<SwiftTree> {
  /// Whether the word stands anywhere in it.
  func mentions(_ word: String) -> Bool {
    contains { node in
      if case .group(_, let inner, _, _) = node { return inner.mentions(word) }
      return node.word == word
    }
  }
}
