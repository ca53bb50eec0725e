/// An agent's month as far as the cards of colleagues need it: the sums of first responses, and whether anything was
/// resolved.
package struct ResponseMonth: Equatable, Sendable {
  /// The first responses of a channel and a priority.
  package struct Cell: Equatable, Sendable {
    /// Channel × 16 + priority.
    package let mix: UInt8
    package var sums: ResponseSums
  }

  /// By mix.
  package private(set) var cells: [Cell] = []
  /// Times of solving.
  package private(set) var resolutions: Int64 = 0
  /// Tickets solved.
  package private(set) var solved: Int64 = 0

  init() {}

  var isEmpty: Bool { cells.isEmpty && resolutions == 0 && solved == 0 }

  /// False when more was taken away than there was.
  var isPossible: Bool { resolutions >= 0 && solved >= 0 && cells.allSatisfy { $0.sums.count > 0 } }

  /// Adds entries of a day sheet so many times; -1 takes them away.
  mutating func add(_ entries: [DaySheet.Entry], times: Int64 = 1) {
    var run = Cell(mix: 0, sums: ResponseSums())
    for entry in entries {
      switch UInt8(truncatingIfNeeded: entry.packed >> 56) {
      case Measure.firstResponse.rawValue:
        let mix = UInt8(truncatingIfNeeded: entry.packed >> 48)
        if mix != run.mix {
          add(run)
          run = Cell(mix: mix, sums: ResponseSums())
        }
        run.sums.add(entry.value, times: times)
      case Measure.resolution.rawValue: resolutions += times
      case Measure.solved.rawValue: solved += times
      default: break
      }
    }
    add(run)
  }

  /// Adds an encoded day sheet; false when the bytes are none.
  mutating func add(sheet: UnsafeBufferPointer<UInt8>) -> Bool {
    var (month, scanner) = (self, SheetScanner(sheet))
    while let (code, count) = scanner.next() {
      let measure = UInt8(truncatingIfNeeded: code.rawValue >> 8)
      switch measure {
      case Measure.resolution.rawValue: month.resolutions += Int64(count)
      case Measure.solved.rawValue: month.solved += Int64(count)
      default: break
      }
      guard measure == Measure.firstResponse.rawValue else {
        if code.isList { scanner.skip(count) }
        continue
      }
      var cell = Cell(mix: UInt8(truncatingIfNeeded: code.rawValue), sums: ResponseSums())
      scanner.values(count) { cell.sums.add($0) }
      month.add(cell)
    }
    if scanner.isWhole { self = month }
    return scanner.isWhole
  }

  mutating func add(_ other: ResponseMonth) {
    for cell in other.cells { add(cell) }
    resolutions += other.resolutions
    solved += other.solved
  }

  private mutating func add(_ cell: Cell) {
    guard cell.sums != ResponseSums() else { return }
    let index = cells.firstIndex { $0.mix >= cell.mix } ?? cells.count
    guard index < cells.count, cells[index].mix == cell.mix else { return cells.insert(cell, at: index) }
    cells[index].sums.add(cell.sums)
    if cells[index].sums == ResponseSums() { cells.remove(at: index) }
  }
}

/// A month as bytes: times of solving and tickets solved, the number of cells and of each its mix and its three sums.
extension ResponseMonth {
  func encoded() -> [UInt8] {
    var writer = VarintWriter()
    for number in [resolutions, solved, Int64(cells.count)] { writer.append(signed: number) }
    for cell in cells {
      writer.append(UInt64(cell.mix))
      writer.append(signed: cell.sums.count)
      writer.append(signed: cell.sums.sum)
      writer.append(wide: cell.sums.sumOfSquares)
    }
    return writer.bytes
  }

  /// Nil when the bytes are no such month.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var reader = VarintReader(bytes: bytes)
    guard let resolutions = reader.nextSigned(), let solved = reader.nextSigned(), let count = reader.nextSigned(),
      (0...256).contains(count)
    else { return nil }
    (self.resolutions, self.solved) = (resolutions, solved)
    cells.reserveCapacity(Int(count))
    for _ in 0..<count {
      var sums = ResponseSums()
      guard let mix = reader.next().flatMap(UInt8.init(exactly:)), let count = reader.nextSigned(),
        let sum = reader.nextSigned(), let squares = reader.nextWide()
      else { return nil }
      (sums.count, sums.sum, sums.sumOfSquares) = (count, sum, squares)
      cells.append(Cell(mix: mix, sums: sums))
    }
    guard reader.isAtEnd else { return nil }
  }
}

extension VarintWriter {
  /// Appends a number of up to 128 bits.
  package mutating func append(wide value: Int128) {
    append(UInt64(truncatingIfNeeded: value))
    append(signed: Int64(truncatingIfNeeded: value >> 64))
  }
}

extension VarintReader {
  /// The next number of up to 128 bits.
  package mutating func nextWide() -> Int128? {
    guard let low = next(), let high = nextSigned() else { return nil }
    return Int128(high) << 64 | Int128(low)
  }
}
