/// A text, or a piece of one, with the ranges that a query found.
package struct MarkedText: Sendable, Equatable {
  package let text: String
  /// Ranges of `text`, in order; no two touch.
  package let marks: [Range<String.Index>]
  /// Whether the piece leaves out what comes before it, and after it.
  package let isCutBefore: Bool
  package let isCutAfter: Bool

  /// A piece of `whole`, by UTF-8 offsets into it, which lie between characters.
  init(_ whole: String, _ piece: Range<Int>, marks places: [Range<Int>]) {
    let inside = places.map { $0.clamped(to: piece) }.filter { !$0.isEmpty }
    text = String(whole[whole.range(piece)])
    let shifted = inside.map { $0.lowerBound - piece.lowerBound..<$0.upperBound - piece.lowerBound }
    marks = Self.merged(shifted).map(text.range)
    isCutBefore = piece.lowerBound > 0
    isCutAfter = piece.upperBound < whole.utf8.count
  }

  /// The text in pieces, marked and unmarked ones.
  package var pieces: [(text: Substring, isMarked: Bool)] {
    var (pieces, end): ([(Substring, Bool)], String.Index) = ([], text.startIndex)
    for mark in marks {
      if end < mark.lowerBound { pieces.append((text[end..<mark.lowerBound], false)) }
      pieces.append((text[mark], true))
      end = mark.upperBound
    }
    if end < text.endIndex { pieces.append((text[end...], false)) }
    return pieces
  }

  private static func merged(_ places: [Range<Int>]) -> [Range<Int>] {
    places.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      .reduce(into: []) { merged, place in
        if let last = merged.last, place.lowerBound <= last.upperBound {
          merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
        } else {
          merged.append(place)
        }
      }
  }
}

extension String {
  fileprivate func range(_ offsets: Range<Int>) -> Range<Index> {
    utf8.index(startIndex, offsetBy: offsets.lowerBound)..<utf8.index(startIndex, offsetBy: offsets.upperBound)
  }
}
