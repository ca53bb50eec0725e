/// Quickselect for several places at once: puts at each wanted place the value that sorting would put there.
///
/// Hoare, "Algorithm 65: Find" (1961); the limit on bad pivots, after which a part is sorted, is Musser's introselect (1997).
struct Selection {
  let values: UnsafeMutableBufferPointer<Int64>

  /// Settles `places`, ascending and inside of `range`; everything left of a settled place is at most its value.
  func settle(_ places: ArraySlice<Int>, in range: Range<Int>) {
    let logarithm = Int.bitWidth - range.count.leadingZeroBitCount
    settle(places, in: range, badPivotsLeft: 2 * logarithm)
  }

  /// The same with at most so many more pivots before sorting.
  func settle(_ wanted: ArraySlice<Int>, in range: Range<Int>, badPivotsLeft: Int) {
    var places = wanted
    var range = range
    var pivotsLeft = badPivotsLeft
    while !places.isEmpty, range.count > 24 {
      guard pivotsLeft > 0 else {
        values[range].sort()
        return
      }
      pivotsLeft -= 1
      let pivot = pivot(of: range)
      let boundary = moveForward(in: range) { $0 < pivot }
      if boundary == range.lowerBound {
        // Nothing is smaller than the pivot, so all its equals go first and are settled: repeated values cost one pass.
        let firstGreater = moveForward(in: range) { $0 == pivot }
        places = places.drop { $0 < firstGreater }
        range = firstGreater..<range.upperBound
        continue
      }
      let split = places.firstIndex { $0 >= boundary } ?? places.endIndex
      if split == places.endIndex {
        range = range.lowerBound..<boundary
      } else {
        settle(places[..<split], in: range.lowerBound..<boundary, badPivotsLeft: pivotsLeft)
        places = places[split...]
        range = boundary..<range.upperBound
      }
    }
    if !places.isEmpty { sortByInsertion(range) }
  }

  /// Moves the values that belong to the front and returns where the others begin; written to compile without branches.
  @inline(__always)
  private func moveForward(in range: Range<Int>, where belongs: (Int64) -> Bool) -> Int {
    guard let base = values.baseAddress else { return range.lowerBound }
    var boundary = base + range.lowerBound
    var current = boundary
    let end = base + range.upperBound
    while current < end {
      let value = current.pointee
      current.pointee = boundary.pointee
      boundary.pointee = value
      boundary += belongs(value) ? 1 : 0
      current += 1
    }
    return boundary - base
  }

  /// The median of three medians of three, spread evenly: near the middle for sorted and organ-pipe order, too.
  private func pivot(of range: Range<Int>) -> Int64 {
    let step = range.count / 10
    func sample(_ number: Int) -> Int64 { values[range.lowerBound + number * step] }
    return median(
      median(sample(1), sample(2), sample(3)),
      median(sample(4), sample(5), sample(6)),
      median(sample(7), sample(8), sample(9)))
  }

  private func median(_ a: Int64, _ b: Int64, _ c: Int64) -> Int64 {
    max(min(a, b), min(max(a, b), c))
  }

  private func sortByInsertion(_ range: Range<Int>) {
    for start in range.dropFirst() {
      let value = values[start]
      var hole = start
      while hole > range.lowerBound, values[hole - 1] > value {
        values[hole] = values[hole - 1]
        hole -= 1
      }
      values[hole] = value
    }
  }
}
