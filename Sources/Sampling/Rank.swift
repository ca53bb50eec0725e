import Crypto
import Dispatch
import Foundation
import Synchronization

/// A keyed hash of 256 bits; ranks stand in the order of their bytes.
struct Rank: Comparable, Sendable {
  /// The hash as four big-endian words.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The first 64 bits, which decide the order of nearly all ranks.
  var leading: UInt64 { words.0 }

  fileprivate init(_ digest: SHA256.Digest) {
    words = digest.withUnsafeBytes { buffer in
      func word(_ index: Int) -> UInt64 {
        UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.words < right.words }
  static func == (left: Self, right: Self) -> Bool { left.words == right.words }

  /// A whole number below the bound, as good as uniform: the bias is under bound / 2⁶⁴.
  ///
  /// Each of the two draws is independent of the other and of the order of ranks but for its first 64 bits.
  func number(below bound: Int, second: Bool) -> Int {
    Int((second ? words.3 : words.2).multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// The 64 hexadecimal digits.
  var hexadecimal: String {
    [words.0, words.1, words.2, words.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

/// HMAC-SHA256 (RFC 2104) under one seed, for one purpose.
///
/// Written out over the two hashes, as a general HMAC costs several times what the hashes of a short message do: the
/// key's two blocks are hashed once, and a rank goes on from copies of those states.
struct Ranker: Sendable {
  /// What a hash decides; keeps the hashes of one line apart from each other.
  ///
  /// A message begins with U+001F, the purpose's name and U+001F; the draw's own is the line alone. No unit's line has that
  /// many separators, so messages of two purposes never meet.
  enum Purpose: String {
    case draw = ""
    case quota
    case double
    case lot
    case order
    case reviewer
  }

  private let seed: Seed
  private let purpose: Purpose
  private var inner = SHA256()
  private var outer = SHA256()

  init(_ seed: Seed, _ purpose: Purpose = .draw) {
    self.seed = seed
    self.purpose = purpose
    let key = seed.bytes + Array(repeating: 0, count: SHA256.blockByteCount - seed.bytes.count)
    inner.update(data: key.map { $0 ^ 0x36 })
    outer.update(data: key.map { $0 ^ 0x5C })
    if purpose != .draw { inner.update(data: [Lines.separator] + Array(purpose.rawValue.utf8) + [Lines.separator]) }
  }

  /// The rank of one unit: the hash of its line without the line feed.
  func rank(_ position: Int, in frame: Frame) -> Rank {
    frame.lines.bytes.withUnsafeBytes { buffer in
      rank(UnsafeRawBufferPointer(rebasing: buffer[frame.lines.range(position).dropLast()]))
    }
  }

  /// Units with their ranks, in the order of the positions.
  ///
  /// Many are worked out on two threads. Each has a ranker of its own, as both would count the copies of shared states.
  func ranked(_ positions: [Int], in frame: Frame) -> [Ranked] {
    guard positions.count > 4096 else { return ranked(positions[...], in: frame) }
    let middle = positions.count / 2
    let halves = Mutex<[[Ranked]]>([[], []])
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      let own = Ranker(seed, purpose)
      let ranked =
        half == 0
        ? own.ranked(positions[..<middle], in: frame, room: positions.count)
        : own.ranked(positions[middle...], in: frame)
      halves.withLock { $0[half] = ranked }
    }
    return halves.withLock { halves in
      var all: [Ranked] = []
      swap(&all, &halves[0])
      all += halves[1]
      return all
    }
  }

  /// The units' ranks in an array that has room for so many.
  private func ranked(_ positions: ArraySlice<Int>, in frame: Frame, room: Int = 0) -> [Ranked] {
    var ranked: [Ranked] = []
    ranked.reserveCapacity(max(room, positions.count))
    frame.lines.withLines { bytes, ends in
      for position in positions {
        let start = position == 0 ? 0 : ends[position - 1]
        let line = UnsafeRawBufferPointer(rebasing: bytes[start..<ends[position] - 1])
        ranked.append(Ranked(rank: rank(line), position: position))
      }
    }
    return ranked
  }

  /// The rank of something else than a unit.
  func rank(_ text: String) -> Rank {
    Array(text.utf8).withUnsafeBytes { rank($0) }
  }

  private func rank(_ message: UnsafeRawBufferPointer) -> Rank {
    var (first, second) = (inner, outer)
    first.update(bufferPointer: message)
    first.finalize().withUnsafeBytes { second.update(bufferPointer: $0) }
    return Rank(second.finalize())
  }
}

/// A unit with its rank.
struct Ranked: Comparable {
  let rank: Rank
  /// The unit's position in the frame.
  let position: Int

  static func < (left: Self, right: Self) -> Bool {
    left.rank == right.rank ? left.position < right.position : left.rank < right.rank
  }

  /// So many of the units with the smallest ranks, or all when they are fewer, in their order.
  ///
  /// Ranks are spread evenly, so that a bound which lets a few more than wanted pass spares most of the sorting; should
  /// too few pass, all are sorted.
  static func smallest(_ count: Int, of units: [Ranked]) -> [Ranked] {
    let wanted = Double(count) + 4 * Double(count).squareRoot() + 4
    if wanted < Double(units.count) {
      let bound = UInt64(Double(UInt64.max >> 1) * wanted / Double(units.count)) << 1
      let few = units.filter { $0.rank.leading <= bound }
      if few.count >= count { return Array(few.sorted().prefix(count)) }
    }
    return Array(units.sorted().prefix(count))
  }
}
