import Foundation

/// A number with a fixed number of decimals, rounded as C's `printf` rounds it: by its exact value, a tie to even.
struct Decimals {
  private let value: Double
  private let decimals: Int

  init(_ value: Double, decimals: Int) {
    self.value = value
    self.decimals = max(0, min(decimals, 15))
  }

  /// The digits in ASCII; a zero has no sign.
  var digits: [UInt8] {
    guard let scaled else { return formatted }
    var rest = scaled
    var reversed: [UInt8] = []
    reversed.reserveCapacity(24)
    while rest > 0 || reversed.count <= decimals + (decimals > 0 ? 1 : 0) {
      if decimals > 0, reversed.count == decimals { reversed.append(0x2E) }
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      reversed.append(0x30 + UInt8(digit))
      rest = quotient
    }
    if value < 0, scaled > 0 { reversed.append(0x2D) }
    return reversed.reversed()
  }

  private static let powers: [Double] = [1, 10, 100, 1000, 1e4, 1e5, 1e6]

  /// The magnitude times ten to the decimals, rounded; nil where doubles do not hold every whole number.
  private var scaled: UInt64? {
    guard decimals < Self.powers.count else { return nil }
    let (magnitude, power) = (value.magnitude, Self.powers[decimals])
    let product = magnitude * power
    guard product < 1e15 else { return nil }
    // The product is the exact one but for this error, which decides where the product alone seems to be a tie.
    let error = (-product).addingProduct(magnitude, power)
    let floor = product.rounded(.down)
    let beyondHalf = product - floor - 0.5
    let isUp =
      beyondHalf > 0 || beyondHalf == 0 && (error > 0 || error == 0 && !floor.truncatingRemainder(dividingBy: 2).isZero)
    return UInt64(floor) + (isUp ? 1 : 0)
  }

  private var formatted: [UInt8] {
    let text = String(format: "%.\(decimals)f", value)
    let isZero = text.allSatisfy { "-0.".contains($0) }
    return Array((isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text).utf8)
  }
}
