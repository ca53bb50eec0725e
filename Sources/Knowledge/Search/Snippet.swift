/// Chooses the part of a body that holds most of a query.
struct Snippet {
  /// Columns of a snippet; a Han character takes two.
  private static let width = 160
  /// How far before the first finding a snippet may begin, to begin with a clause or a word.
  private static let lead = 40
  /// Of a longer body the rest is not looked through.
  static let longestBody = 20_000

  private let text: FoldedText
  private let findings: [Highlighter.Finding]
  /// The column in which each scalar begins; one more for the end.
  private let columns: [Int]

  init(_ text: FoldedText, _ findings: [Highlighter.Finding]) {
    (self.text, self.findings) = (text, findings)
    // What takes three bytes is as wide as two letters, almost always.
    let ends = text.starts.dropFirst() + [Int32(text.place(text.scalars.indices).upperBound)]
    columns = zip(text.starts, ends).reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1.1 - $1.0 > 2 ? 2 : 1)) }
  }

  /// The piece in UTF-8 offsets into the body.
  func piece(of body: String) -> Range<Int> {
    guard columns[columns.count - 1] > Self.width else { return 0..<body.utf8.count }
    let place = best()?.lowerBound ?? 0
    let start = afterSpace(start(before: place), place)
    let end = end(after: start)
    let last = end == text.scalars.count ? body.utf8.count : text.place(end - 1..<end).upperBound
    return text.place(start..<start + 1).lowerBound..<last
  }

  /// The stretch of findings, no wider than a snippet, whose different terms weigh most.
  private func best() -> Range<Int>? {
    var (best, mass, bestMass): (Range<Int>?, Float, Float) = (nil, 0, 0)
    var (first, counts): (Int, [Int32: Int]) = (0, [:])
    for finding in findings {
      counts[finding.term, default: 0] += 1
      if counts[finding.term] == 1 { mass += finding.mass }
      while columns[finding.place.upperBound] - columns[findings[first].place.lowerBound] > Self.width - Self.lead {
        guard findings[first].place.lowerBound < finding.place.lowerBound else { break }
        counts[findings[first].term, default: 1] -= 1
        if counts[findings[first].term] == 0 { mass -= findings[first].mass }
        first += 1
      }
      if mass > bestMass * 1.0001 {
        (best, bestMass) = (findings[first].place.lowerBound..<finding.place.upperBound, mass)
      }
    }
    return best
  }

  /// The nearest beginning of a clause, else of a word, in the lead before a place.
  private func start(before place: Int) -> Int {
    var (start, word) = (place, place)
    while start > 0, columns[place] - columns[start - 1] <= Self.lead {
      if Self.endsClause(text.scalars[start - 1]) { return start }
      start -= 1
      if isBoundary(start) { word = min(word, start) }
    }
    return start == 0 ? 0 : place - word > Self.lead / 4 ? nearest(place) : word
  }

  /// A place a few columns before, between two words.
  private func nearest(_ place: Int) -> Int {
    var start = place
    while start > 0, columns[place] - columns[start] < Self.lead / 4 { start -= 1 }
    while start < place, !isBoundary(start) { start += 1 }
    return start
  }

  private func afterSpace(_ start: Int, _ place: Int) -> Int {
    (start..<max(start, place)).first { text.scalars[$0] > 0x20 } ?? place
  }

  private func end(after start: Int) -> Int {
    var end = start
    while end < text.scalars.count, columns[end + 1] - columns[start] <= Self.width { end += 1 }
    let word = stride(from: end, to: max(start, end - 20), by: -1).first { isBoundary($0) }
    return max(word ?? end, start + 1)
  }

  /// Whether a text may be cut before a scalar: not within a word, not within a character.
  private func isBoundary(_ index: Int) -> Bool {
    guard index > 0, index < text.scalars.count else { return true }
    let (before, after) = (text.scalars[index - 1], text.scalars[index])
    return text.starts[index] != text.starts[index - 1] && !(WordRuns.isWord(before) && WordRuns.isWord(after))
  }

  private static func endsClause(_ scalar: UInt32) -> Bool {
    scalar == 0x0A || ".!?;:,".unicodeScalars.contains { $0.value == scalar } || (0x3001...0x3002).contains(scalar)
  }
}
