/// Runs of letters and digits that hang together by `-`, `_` or `.`, such as "type-c".
struct WordRuns {
  let first: Range<Int>
  private(set) var others: [Range<Int>] = []

  /// The chain that begins with the letter or digit at `start`.
  init(_ scalars: [UInt32], from start: Int) {
    first = start..<Self.endOfRun(scalars, from: start)
    while end + 1 < scalars.count, Self.isJoiner(scalars[end]), Self.isWord(scalars[end + 1]) {
      others.append(end + 1..<Self.endOfRun(scalars, from: end + 1))
    }
  }

  var end: Int { others.last?.upperBound ?? first.upperBound }
  var runs: [Range<Int>] { [first] + others }

  func hasLetter(_ scalars: [UInt32]) -> Bool {
    runs.contains { run in scalars[run].contains { !Self.isDigit($0) } }
  }

  /// The letters and digits of a range, without what joins them.
  func word(_ range: Range<Int>, in text: FoldedText) -> String {
    var word = ""
    for scalar in text.scalars[range].prefix(Tokenizer.longestWord) where Self.isWord(scalar) {
      word.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return word
  }

  /// Whether a run has both digits and anything else.
  static func isMixed(_ run: Range<Int>, _ scalars: [UInt32]) -> Bool {
    run.contains { isDigit(scalars[$0]) != isDigit(scalars[run.lowerBound]) }
  }

  /// The stretches of digits, and of anything else.
  static func parts(of run: Range<Int>, _ scalars: [UInt32]) -> [Range<Int>] {
    var (parts, start): ([Range<Int>], Int) = ([], run.lowerBound)
    for position in run.dropFirst() where isDigit(scalars[position]) != isDigit(scalars[start]) {
      parts.append(start..<position)
      start = position
    }
    return parts + [start..<run.upperBound]
  }

  /// An apostrophe between two letters belongs to the word: "user's" is "users".
  private static func endOfRun(_ scalars: [UInt32], from start: Int) -> Int {
    var end = start
    while end < scalars.count {
      let isInside = isApostrophe(scalars[end]) && end + 1 < scalars.count && isWord(scalars[end + 1])
      guard isWord(scalars[end]) || isInside else { break }
      end += 1
    }
    return end
  }

  static func isWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isDigit(scalar) || (scalar >= 0x61 && scalar <= 0x7A) }
    guard !HanFolding.isHan(scalar), let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }

  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
  private static func isJoiner(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x5F || scalar == 0x2E }
  private static func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 }
}
