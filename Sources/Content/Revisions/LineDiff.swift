/// What changed from one text to another, line by line.
package struct LineDiff: Sendable, Equatable {
  /// A line with its number in the old text, in the new one, or in both.
  package struct Line: Sendable, Equatable {
    package let old: Int?
    package let new: Int?
    package let text: String

    package init(old: Int?, new: Int?, text: String) {
      (self.old, self.new, self.text) = (old, new, text)
    }
  }

  /// Every line of both texts, what was taken out before what was put in.
  package let lines: [Line]
  package let added: Int
  package let removed: Int

  /// So many different lines are compared one by one; of more, all old ones count as taken out and all new ones as put in.
  private static let limit = 1_000

  package init(_ old: String, _ new: String) {
    let (old, new) = (Self.lines(of: old), Self.lines(of: new))
    let head = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - head
    let tail = zip(old.suffix(rest).reversed(), new.suffix(rest).reversed()).prefix { $0 == $1 }.count
    let (oldMiddle, newMiddle) = (old[head..<old.count - tail], new[head..<new.count - tail])
    var lines = (0..<head).map { Line(old: $0 + 1, new: $0 + 1, text: old[$0]) }
    lines += Self.middle(oldMiddle, newMiddle)
    for back in (0..<tail).reversed() {
      lines.append(Line(old: old.count - back, new: new.count - back, text: old[old.count - 1 - back]))
    }
    self.lines = lines
    added = lines.count { $0.old == nil }
    removed = lines.count { $0.new == nil }
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Walks both texts side by side, with the shortest way from one to the other at hand (Myers 1986).
  private static func middle(_ old: ArraySlice<String>, _ new: ArraySlice<String>) -> [Line] {
    let isSmall = max(old.count, new.count) <= limit
    let changes = isSmall ? Array(new.difference(from: old)) : []
    var (removals, insertions): (Set<Int>, Set<Int>) = ([], [])
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removals.insert(offset)
      case .insert(let offset, _, _): insertions.insert(offset)
      }
    }
    var (lines, i, j): ([Line], Int, Int) = ([], old.startIndex, new.startIndex)
    while i < old.endIndex || j < new.endIndex {
      if i < old.endIndex, !isSmall || removals.contains(i - old.startIndex) {
        lines.append(Line(old: i + 1, new: nil, text: old[i]))
        i += 1
      } else if j < new.endIndex, !isSmall || insertions.contains(j - new.startIndex) {
        lines.append(Line(old: nil, new: j + 1, text: new[j]))
        j += 1
      } else if i < old.endIndex, j < new.endIndex {
        lines.append(Line(old: i + 1, new: j + 1, text: new[j]))
        (i, j) = (i + 1, j + 1)
      } else {
        break
      }
    }
    return lines
  }

  /// The changes, each with so many lines around it; those that touch are one.
  package func hunks(context: Int = 3) -> [ArraySlice<Line>] {
    var ranges: [Range<Int>] = []
    for index in lines.indices where lines[index].old == nil || lines[index].new == nil {
      let range = max(0, index - context)..<min(lines.count, index + context + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.map { lines[$0] }
  }
}
