internal import Tickets

/// One agent's business day of reviews that count for scores: every score, and what the points of each criterion add up to.
package struct ReviewSheet: Equatable, Sendable {
  /// What one review says of its ticket.
  package struct Score: Equatable, Sendable {
    package var ticket: Int64
    /// 0…100.
    package var score: Double
    package var isFatal: Bool
    package var isCanned: Bool
  }

  /// The points of a criterion over the reviews in which it applied.
  package struct Points: Equatable, Sendable {
    package var count = 0
    package var sum: Int64 = 0
    package var sumOfSquares: Int64 = 0

    package init() {}

    mutating func add(_ points: Int64) {
      count += 1
      sum += points
      sumOfSquares += points * points
    }

    /// Adds the points of other reviews.
    package mutating func add(_ other: Points) {
      count += other.count
      sum += other.sum
      sumOfSquares += other.sumOfSquares
    }
  }

  /// In the order in which the reviews were submitted.
  var scores: [Score] = []
  var points: [String: Points] = [:]

  var isEmpty: Bool { scores.isEmpty }
}

/// A review sheet as bytes: the number of scores and of each its ticket, as the step from the one before, its marks and
/// the bits of its score; then the number of criteria and of each, by name, its three sums.
extension ReviewSheet {
  func encoded() -> [UInt8] {
    var writer = VarintWriter()
    writer.append(UInt64(scores.count))
    var previous: Int64 = 0
    for score in scores {
      writer.append(signed: score.ticket - previous)
      writer.append((score.isFatal ? 1 : 0) | (score.isCanned ? 2 : 0))
      // Most scores have few digits, so their low bytes are zero: first in, they cost nothing.
      writer.append(score.score.bitPattern.byteSwapped)
      previous = score.ticket
    }
    writer.append(UInt64(points.count))
    for (criterion, points) in points.sorted(by: { $0.key < $1.key }) {
      writer.append(text: criterion)
      writer.append(UInt64(points.count))
      writer.append(signed: points.sum)
      writer.append(signed: points.sumOfSquares)
    }
    return writer.bytes
  }

  /// Walks through an encoded sheet without building it.
  ///
  /// `score` hears each score, then `points` each criterion by its name in UTF-8. Returns false when the bytes are no
  /// review sheet.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, score: (Score) -> Void, points: (UnsafeBufferPointer<UInt8>, Points) -> Void
  ) -> Bool {
    var reader = VarintReader(bytes: bytes)
    guard let scores = reader.next(), scores <= bytes.count else { return false }
    var ticket: Int64 = 0
    for _ in 0..<scores {
      guard let step = reader.nextSigned(), let marks = reader.next(), let bits = reader.next() else { return false }
      ticket &+= step
      score(
        Score(
          ticket: ticket, score: Double(bitPattern: bits.byteSwapped), isFatal: marks & 1 != 0,
          isCanned: marks & 2 != 0))
    }
    guard let criteria = reader.next(), criteria <= bytes.count else { return false }
    for _ in 0..<criteria {
      var sums = Points()
      guard let name = reader.nextText(), let count = reader.next().flatMap(Int.init(exactly:)),
        let sum = reader.nextSigned(), let squares = reader.nextSigned()
      else { return false }
      (sums.count, sums.sum, sums.sumOfSquares) = (count, sum, squares)
      points(name, sums)
    }
    return reader.isAtEnd
  }
}
