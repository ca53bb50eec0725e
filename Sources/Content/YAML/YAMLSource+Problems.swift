internal import Kernel
internal import Yams

extension YAMLSource {
  /// The parser's error as a sentence of ours, at its place.
  func problem(_ error: YamlError) -> Problem {
    switch error {
    case .scanner(let context, let fault, let mark, _), .parser(let context, let fault, let mark, _),
      .composer(let context, let fault, let mark, _):
      syntaxProblem(fault, context: context, mark: mark)
    case .duplicatedKeysInMapping(let keys, let context):
      duplicate(keys.min() ?? "", inMappingAt: context.mark)
    case .reader(_, let offset, _, _):
      problem("There is a control character here.", "Delete it.", place(characterAt: offset))
    default:
      problem("This file cannot be read as YAML.", "Check that it is a text file.", Problem.Place(file: file))
    }
  }

  private func problem(_ what: Sentence, _ remedy: Sentence, _ place: Problem.Place) -> Problem {
    Problem(.invalid, what, remedy: remedy, place: place)
  }

  private func place(characterAt offset: Int?) -> Problem.Place {
    guard let offset else { return Problem.Place(file: file) }
    let before = text.prefix(offset)
    let lastLine = before.reversed().prefix { !$0.isNewline }.count
    return Problem.Place(file: file, line: before.count(where: \.isNewline) + 1, column: lastLine + 1)
  }

  private func syntaxProblem(_ fault: String, context: YamlError.Context?, mark: Mark) -> Problem {
    if fault.contains("unexpected end of stream") {
      return problem("This quotation mark is never closed.", "Close the quotes.", place(context?.mark ?? mark))
    }
    if fault.contains("',' or") {
      return unclosed(fault.hasSuffix("']'") ? "]" : "}", place(context?.mark ?? mark))
    }
    if fault.contains("expected node content"), let bracket = openBracket(before: mark) {
      return unclosed(bracket.closing, bracket.place)
    }
    if let bracket = line(mark.line).unicodeScalars.dropFirst(mark.column - 1).first, bracket == "]" || bracket == "}" {
      return problem(
        "There is nothing here that \(bracket) closes.", "Delete it, or put the text in quotes.", place(mark))
    }
    let (what, remedy) = sentence(fault, at: mark)
    return problem(what, remedy, place(mark))
  }

  private func unclosed(_ closing: Character, _ place: Problem.Place) -> Problem {
    problem(
      "This bracket is not closed by \(closing), or a comma is missing inside.",
      "Close it, add the comma, or put a text that begins with a bracket in quotes.", place)
  }

  private func sentence(_ fault: String, at mark: Mark) -> (what: Sentence, remedy: Sentence) {
    let isTab = line(mark.line).unicodeScalars.dropFirst(mark.column - 1).first == "\t"
    if isTab || fault.contains("tab character") { return ("There is a tab here.", "Indent with spaces.") }
    return Self.sentences.first { fault.contains($0.fault) }.map { ($0.what, $0.remedy) }
      ?? ("This is not valid YAML.", "Check the indentation, the quotes and the colons around this place.")
  }

  private static let sentences: [(fault: String, what: Sentence, remedy: Sentence)] = [
    (
      "mapping values are not allowed", "A colon followed by a space stands where no key can be.",
      "Put the text in quotes, or mend the indentation."
    ),
    ("cannot start any token", "A text cannot begin with this character.", "Put the text in quotes."),
    ("could not find expected ':'", "This key has no colon after it.", "Write `key: value`."),
    ("did not find expected key", "This line is not indented like its neighbours.", "Line it up with the keys above."),
    (
      "expected '-' indicator", "This line is not indented like the list it is in.",
      "Begin it with `- ` in the column of the other items."
    ),
    ("undefined alias", "A text cannot begin with *.", "Put the text in quotes."),
    ("expected alphabetic or numeric", "A text cannot begin with * or &.", "Put the text in quotes."),
    ("another document", "A second document begins here.", "Keep one document in a file; delete the `---`."),
    ("expected node content", "A value is missing here.", "Add what is missing."),
    ("unknown escape", "There is no such \\ sequence inside double quotes.", "Use single quotes, or write \\\\."),
    ("Maximum nesting level", "This is nested too deep.", "Make it flatter."),
    ("control characters", "There is a control character here.", "Delete it."),
  ]

  /// The second place of a key that a mapping holds twice; the mapping's own place when it is not found.
  private func duplicate(_ key: String, inMappingAt start: Mark) -> Problem {
    let indentation = start.column - 1
    var places: [Int] = []
    for number in stride(from: start.line, through: lineCount, by: 1) {
      let (before, rest) = (line(number).prefix(indentation), line(number).dropFirst(indentation))
      if number > start.line, !rest.isEmpty, before.contains(where: { $0 != " " }) { break }
      if rest.hasPrefix("\(key):") { places.append(number) }
    }
    let line = places.dropFirst().first ?? start.line
    return problem(
      "The key `\(key)` stands here twice.", "Keep one of them.",
      Problem.Place(file: file, line: line, column: start.column))
  }
}
