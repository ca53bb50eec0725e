/// Lengths of files and functions, measured on code with comments and strings blanked out.
enum Sizes {
  static let longestFile = 400
  static let longestFunction = 60

  /// A function's first line and its length in lines, from its keyword to its closing brace.
  struct Function: Equatable {
    let line: Int
    let length: Int
  }

  static func functions(_ lines: [String]) -> [Function] {
    lines.indices.filter { lines[$0].contains(/^\s*(?:[@\w()]+\s+)*(?:func\s|init[?(<]|deinit\b|subscript\b)/) }
      .compactMap { start in
        bodyEnd(lines, from: start).map { Function(line: start + 1, length: $0 - start + 1) }
      }
  }

  /// The line with the brace that closes the body; nil for a requirement of a protocol, which has none.
  private static func bodyEnd(_ lines: [String], from start: Int) -> Int? {
    var braces = 0
    var brackets = 0
    for index in lines.indices[start...] {
      // A new declaration or a closing brace before any body: there was none.
      if index > start, braces == 0, brackets == 0, lines[index].contains(/^\s*(?:\}|.*\b(?:func|var|let|init)\b)/) {
        return nil
      }
      for character in lines[index] {
        switch character {
        case "(", "[": brackets += 1
        case ")", "]": brackets -= 1
        case "{" where brackets == 0 || braces > 0: braces += 1
        case "}" where braces > 0:
          braces -= 1
          if braces == 0 { return index }
        default: break
        }
      }
    }
    return nil
  }

  static func breaches(_ file: SourceFile) -> [String] {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let tooLong = lines > longestFile ? ["\(file.path): \(lines) lines; at most \(longestFile)."] : []
    return tooLong
      + functions(file.code).filter { $0.length > longestFunction }
      .map { "\(file.path):\($0.line): a function of \($0.length) lines; at most \(longestFunction)." }
  }
}
