/// Cuts folded text into tokens, without a dictionary.
///
/// Han: every character and every two neighbours. Everything else: the run of letters and digits, its parts of
/// letters and of digits, and the runs joined over `-`, `_` and `.`, so that "Wi-Fi" is also "wifi".
enum Tokenizer {
  /// Longer words are cut: nobody looks for the rest.
  static let longestWord = 64
  private static let longestJoined = 32

  /// Calls `visit` with each token that begins with a wanted scalar, and its place in the folded text.
  static func scan(
    _ text: FoldedText, where isWanted: (UInt32) -> Bool = { _ in true }, _ visit: (Token, Range<Int>) -> Void
  ) {
    var position = 0
    while position < text.scalars.count {
      if HanFolding.isHan(text.scalars[position]) {
        scanHan(text, position, isWanted, visit)
        position += 1
      } else if WordRuns.isWord(text.scalars[position]) {
        position = scanWords(text, position, isWanted, visit)
      } else {
        position += 1
      }
    }
  }

  private static func scanHan(
    _ text: FoldedText, _ position: Int, _ isWanted: (UInt32) -> Bool, _ visit: (Token, Range<Int>) -> Void
  ) {
    let scalar = text.scalars[position]
    guard isWanted(scalar) else { return }
    visit(.han(scalar), position..<position + 1)
    guard position + 1 < text.scalars.count, HanFolding.isHan(text.scalars[position + 1]) else { return }
    visit(.pair(scalar, text.scalars[position + 1]), position..<position + 2)
  }

  /// Visits the words of a chain of runs and returns where it ends.
  private static func scanWords(
    _ text: FoldedText, _ start: Int, _ isWanted: (UInt32) -> Bool, _ visit: (Token, Range<Int>) -> Void
  ) -> Int {
    let chain = WordRuns(text.scalars, from: start)
    func emit(_ range: Range<Int>) {
      if isWanted(text.scalars[range.lowerBound]) { visit(.word(chain.word(range, in: text)), range) }
    }
    func emitParts(_ run: Range<Int>) {
      emit(run)
      guard WordRuns.isMixed(run, text.scalars) else { return }
      for part in WordRuns.parts(of: run, text.scalars) where isWorthIt(part, text) { emit(part) }
    }
    emitParts(chain.first)
    for run in chain.others { emitParts(run) }
    let whole = start..<chain.end
    if !chain.others.isEmpty, whole.count <= longestJoined, chain.hasLetter(text.scalars) { emit(whole) }
    return chain.end
  }

  /// A single letter beside digits says nothing without them.
  private static func isWorthIt(_ part: Range<Int>, _ text: FoldedText) -> Bool {
    part.count > 1 || WordRuns.isDigit(text.scalars[part.lowerBound])
  }

  /// The text as a sequence for comparing phrases: Han characters, runs of letters, runs of digits.
  static func units(_ text: FoldedText) -> [Token] {
    var (units, position): ([Token], Int) = ([], 0)
    while position < text.scalars.count {
      if HanFolding.isHan(text.scalars[position]) {
        units.append(.han(text.scalars[position]))
        position += 1
      } else if WordRuns.isWord(text.scalars[position]) {
        let chain = WordRuns(text.scalars, from: position)
        let parts = chain.runs.flatMap { WordRuns.parts(of: $0, text.scalars) }
        units += parts.map { .word(chain.word($0, in: text)) }
        position = chain.end
      } else {
        position += 1
      }
    }
    return units
  }
}
