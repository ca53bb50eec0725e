/// The name that was probably meant by a misspelt one: at most two letters wrong, missing, added or swapped, and fewer
/// than half of them; nil when there is none.
package func nearest(_ word: String, in names: [String]) -> String? {
  names.map { (name: $0, distance: editDistance(Array(word.lowercased().prefix(64)), Array($0.lowercased()))) }
    .filter { $0.distance <= 2 && $0.distance * 2 < max($0.name.count, 3) }
    .min { $0.distance < $1.distance }?.name
}

/// Letters to change, drop, add or swap with their neighbour to turn one word into another.
///
/// Optimal string alignment: Damerau (1964), with Wagner and Fischer's table (1974).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var table = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  for row in 1...left.count {
    for column in 1...right.count {
      let change = left[row - 1] == right[column - 1] ? 0 : 1
      let best = min(
        table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + change)
      let isSwap =
        row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1]
      table[row][column] = isSwap ? min(best, table[row - 2][column - 2] + 1) : best
    }
  }
  return table[left.count][right.count]
}
