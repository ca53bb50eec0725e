import Testing

@testable import Statistics

@Suite struct WideNumbersTests {
  @Test("a number of 128 bits becomes the double that the standard library makes of it")
  func nearest() {
    var values: [Int128] = [
      0, 1, -1, .max, .min, Int128(Int64.max) + 1, (1 << 64) - 1, 1 << 64, (1 << 100) + (1 << 47),
    ]
    // Halves of a last digit, and what lies a hair beside them, round differently.
    for shift in 54..<126 {
      for hair: Int128 in [-1, 0, 1] { values.append((1 << Int128(shift)) + (1 << Int128(shift - 53)) + hair) }
    }
    var word = Int128(0x9E37_79B9_7F4A_7C15)
    for step in 0..<1000 {
      word = word &* 0x5851_F42D_4C95_7F2D_1405_7B7E_F767_814F &+ 1
      values.append(word >> Int128(step % 127))
    }

    #expect(values.allSatisfy { Double(nearest: $0) == Double($0) })
  }
}
