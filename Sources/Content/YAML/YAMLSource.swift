internal import Kernel
internal import Yams

/// A text about to be read as YAML, with what it takes to name places in it.
struct YAMLSource {
  let file: String
  let text: String
  private let lines: [Substring]
  /// The lines in which a character is made of several Unicode scalars, by which the parser counts columns.
  private let composedLines: Set<Int>

  /// - Throws: `Problem` when the text is too long or uses aliases.
  init(_ text: String, file: String) throws {
    self.file = file
    self.text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    guard text.utf8.count <= YAML.byteLimit else {
      throw Problem(
        .invalid, "This file is longer than \(YAML.byteLimit / 1024) KiB.", remedy: "Split it into several files.",
        place: Problem.Place(file: file))
    }
    let lines = self.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    self.lines = lines
    composedLines = Set(lines.indices.filter { lines[$0].count != lines[$0].unicodeScalars.count })
    try refuseAliases()
  }

  func place(_ mark: Mark?) -> Problem.Place {
    guard let mark else { return Problem.Place(file: file) }
    return place(line: mark.line, column: mark.column)
  }

  /// A place by its column in Unicode scalars, told in characters but on very long lines, so that the cost stays linear.
  func place(line: Int, column: Int) -> Problem.Place {
    var characters = column
    if composedLines.contains(line - 1), column <= 1000 {
      characters = String(lines[line - 1].unicodeScalars.prefix(column - 1)).count + 1
    }
    return Problem.Place(file: file, line: line, column: characters)
  }

  /// The line of that number, counted from 1; empty past the end.
  func line(_ number: Int) -> Substring {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  var lineCount: Int { lines.count }

  /// Refuses names that stand for a value written elsewhere: a few lines of them can unfold to gigabytes.
  private func refuseAliases() throws {
    let anchors = Set(names(after: "&").map(\.name))
    guard !anchors.isEmpty, let alias = names(after: "*").first(where: { anchors.contains($0.name) }) else { return }
    throw Problem(
      .invalid, "Aliases (*\(alias.name)) are not read here.", remedy: "Write the value out.",
      place: place(line: alias.line, column: alias.column))
  }

  private func names(after sign: Unicode.Scalar) -> [(name: String, line: Int, column: Int)] {
    lines.enumerated().flatMap { index, line in
      Self.names(after: sign, in: line.unicodeScalars).map { ($0.name, index + 1, $0.column) }
    }
  }

  private static func names(
    after sign: Unicode.Scalar, in line: Substring.UnicodeScalarView
  ) -> [(name: String, column: Int)] {
    let opening: Set<Unicode.Scalar> = [" ", "\t", "[", "{", ",", ":", "-", "?", "\"", "'"]
    var found: [(String, Int)] = []
    var previous: Unicode.Scalar = " "
    var column = 1
    for index in line.indices {
      if line[index] == sign, opening.contains(previous) {
        let name = line[line.index(after: index)...].prefix { $0.isASCII && isWord($0) }
        if !name.isEmpty { found.append((String(name), column)) }
      }
      previous = line[index]
      column += 1
    }
    return found
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "-"
  }
}
