/// Swift source with comments and the contents of strings blanked out, so that a rule sees only code.
///
/// Lines keep their numbers. Interpolated code counts as text: rules here look for declarations, which cannot stand there.
struct SwiftCode {
  private(set) var lines: [String] = []

  private enum Context {
    case code
    case lineComment
    case blockComment(depth: Int)
    case string(quotes: Int, pounds: Int)
    case regex
  }

  init(_ source: String) {
    let characters = Array(source)
    var context = Context.code
    var line = ""
    var at = 0
    while at < characters.count {
      let (next, length) = Self.step(context, characters, at)
      let token = characters[at..<at + length]
      for _ in token.filter(\.isNewline) {
        lines.append(line)
        line = ""
      }
      if case .code = context, case .code = next { line.append(contentsOf: token.filter { !$0.isNewline }) }
      context = next
      at += length
    }
    lines.append(line)
  }

  /// The context after the token at a position, and the token's length.
  private static func step(_ context: Context, _ text: [Character], _ at: Int) -> (Context, Int) {
    switch context {
    case .code: codeStep(text, at)
    case .lineComment: (text[at].isNewline ? .code : context, 1)
    case .blockComment(let depth): blockCommentStep(depth, text, at)
    case .string(let quotes, let pounds): stringStep(quotes, pounds, text, at)
    case .regex: regexStep(text, at)
    }
  }

  private static func codeStep(_ text: [Character], _ at: Int) -> (Context, Int) {
    if starts(text, at, "//") { return (.lineComment, 2) }
    if starts(text, at, "/*") { return (.blockComment(depth: 1), 2) }
    let pounds = text[at...].prefix { $0 == "#" }.count
    if starts(text, at + pounds, "\"\"\"") { return (.string(quotes: 3, pounds: pounds), pounds + 3) }
    if starts(text, at + pounds, "\"") { return (.string(quotes: 1, pounds: pounds), pounds + 1) }
    return (startsRegex(text, at) ? .regex : .code, max(pounds, 1))
  }

  private static func blockCommentStep(_ depth: Int, _ text: [Character], _ at: Int) -> (Context, Int) {
    if starts(text, at, "/*") { return (.blockComment(depth: depth + 1), 2) }
    if starts(text, at, "*/") { return (depth == 1 ? .code : .blockComment(depth: depth - 1), 2) }
    return (.blockComment(depth: depth), 1)
  }

  private static func stringStep(_ quotes: Int, _ pounds: Int, _ text: [Character], _ at: Int) -> (Context, Int) {
    let here = Context.string(quotes: quotes, pounds: pounds)
    let marks = String(repeating: "#", count: pounds)
    let end = String(repeating: "\"", count: quotes) + marks
    if starts(text, at, end) { return (.code, end.count) }
    let escape = "\\" + marks
    // Only a string of three quotes runs over the line; this keeps one stray quote from hiding the rest of a file.
    if quotes == 1, text[at].isNewline { return (.code, 1) }
    guard starts(text, at, escape) else { return (here, 1) }
    if starts(text, at, escape + "(") { return (here, interpolationLength(text, at, from: escape.count)) }
    return (here, min(escape.count + 1, text.count - at))
  }

  /// A division has a space on both sides, by the formatter.
  private static func startsRegex(_ text: [Character], _ at: Int) -> Bool {
    guard text[at] == "/", at > 0, at + 1 < text.count else { return false }
    return "( ".contains(text[at - 1]) && text[at + 1] != " "
  }

  private static func regexStep(_ text: [Character], _ at: Int) -> (Context, Int) {
    if text[at] == "\\" { return (.regex, min(2, text.count - at)) }
    return (text[at] == "/" || text[at].isNewline ? .code : .regex, 1)
  }

  /// The length of an interpolation, the quotes of strings inside it left out of the search for its end.
  private static func interpolationLength(_ text: [Character], _ start: Int, from offset: Int) -> Int {
    var context = Context.code
    var depth = 0
    var at = start + offset
    while at < text.count {
      if case .code = context {
        if text[at] == "(" { depth += 1 }
        if text[at] == ")" { depth -= 1 }
        if depth == 0 { return at + 1 - start }
      }
      let (next, length) = step(context, text, at)
      context = next
      at += length
    }
    return text.count - start
  }

  private static func starts(_ text: [Character], _ at: Int, _ word: String) -> Bool {
    at + word.count <= text.count && text[at..<at + word.count].elementsEqual(word)
  }
}
