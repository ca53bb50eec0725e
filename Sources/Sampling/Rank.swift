import Crypto
import Foundation

/// A keyed hash of 256 bits; ranks stand in the order of their bytes.
struct Rank: Comparable, Sendable {
  /// The hash as four big-endian words.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  fileprivate init(_ code: HMAC<SHA256>.MAC) {
    words = code.withUnsafeBytes { buffer in
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
/// The key's two blocks are hashed once; a rank copies that state, which halves the work for short messages.
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

  private let keyed: HMAC<SHA256>

  init(_ seed: Seed, _ purpose: Purpose = .draw) {
    var keyed = HMAC<SHA256>(key: SymmetricKey(data: seed.bytes))
    if purpose != .draw { keyed.update(data: [Lines.separator] + Array(purpose.rawValue.utf8) + [Lines.separator]) }
    self.keyed = keyed
  }

  /// The rank of one unit: the hash of its line without the line feed.
  func rank(_ position: Int, in frame: Frame) -> Rank {
    frame.lines.bytes.withUnsafeBytes { buffer in
      rank(UnsafeRawBufferPointer(rebasing: buffer[frame.lines.range(position).dropLast()]))
    }
  }

  /// The rank of something else than a unit.
  func rank(_ text: String) -> Rank {
    Array(text.utf8).withUnsafeBytes { rank($0) }
  }

  private func rank(_ message: UnsafeRawBufferPointer) -> Rank {
    var code = keyed
    code.update(data: message)
    return Rank(code.finalize())
  }
}
