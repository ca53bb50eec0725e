internal import Tickets

/// Sums as bytes: fatal and canned; the number of mixes and of each its number and its three sums; the same of criteria,
/// by name. The total is that of the mixes.
extension ReviewSums {
  func encoded() -> [UInt8] {
    var writer = VarintWriter()
    for number in [fatal, canned, mixes.count] { writer.append(UInt64(number)) }
    for (mix, scores) in mixes.sorted(by: { $0.key < $1.key }) {
      writer.append(UInt64(mix))
      writer.append(scores)
    }
    writer.append(UInt64(criteria.count))
    for (criterion, points) in criteria.sorted(by: { $0.key < $1.key }) {
      writer.append(text: criterion)
      writer.append(points)
    }
    return writer.bytes
  }

  /// Nil when the bytes are no such sums.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var reader = VarintReader(bytes: bytes)
    guard let fatal = reader.nextCount(), let canned = reader.nextCount(), let mixes = reader.nextCount() else {
      return nil
    }
    (self.fatal, self.canned) = (fatal, canned)
    for _ in 0..<min(mixes, 256) {
      guard let mix = reader.next(), mix < 256, let scores = reader.nextScores() else { return nil }
      self.mixes[Int(mix)] = scores
      total.add(scores)
    }
    guard let criteria = reader.nextCount(), criteria <= bytes.count else { return nil }
    for _ in 0..<criteria {
      guard let name = reader.nextText(), let points = reader.nextScores() else { return nil }
      self.criteria[String(decoding: name, as: UTF8.self)] = points
    }
    guard reader.isAtEnd else { return nil }
  }
}

extension VarintWriter {
  fileprivate mutating func append(_ sums: ScoreSums) {
    append(UInt64(sums.count))
    append(signed: sums.whole)
    append(wide: sums.wholeSquares)
  }
}

extension VarintReader {
  fileprivate mutating func nextCount() -> Int? { next().flatMap(Int.init(exactly:)) }

  fileprivate mutating func nextScores() -> ScoreSums? {
    guard let count = nextCount(), let whole = nextSigned(), let squares = nextWide() else { return nil }
    return ScoreSums(count: count, whole: whole, wholeSquares: squares)
  }
}
