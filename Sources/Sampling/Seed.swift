import Crypto
import Foundation

/// The 256 secret bits that decide a draw.
///
/// Its commitment is published before the tickets of the day exist and the seed itself after the draw, so that nobody
/// can choose a seed for the sample it gives.
package struct Seed: Hashable, Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  /// The seed of those bytes; nil unless there are 32.
  package init?(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    if self.bytes.count != Self.length { return nil }
  }

  /// A new seed; give the system's generator unless the draw is a made-up one.
  package init(from generator: inout some RandomNumberGenerator) {
    bytes = (0..<Self.length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// SHA-256 of the seed's bytes, 64 hexadecimal digits.
  package var commitment: String { hexadecimalSHA256(bytes) }

  /// The seed's bytes as 64 hexadecimal digits.
  package var hexadecimal: String { Sampling.hexadecimal(bytes) }

  private static let length = 32
}

func hexadecimalSHA256(_ bytes: [UInt8]) -> String {
  hexadecimal(SHA256.hash(data: bytes))
}

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  let text = bytes.flatMap { [digits[Int($0 / 16)], digits[Int($0 % 16)]] }
  return String(decoding: text, as: UTF8.self)
}
