/// How a chart writes its numbers: the caller's own words for them.
package struct NumberText: Sendable {
  private let write: @Sendable (Double) -> String

  /// Any way of writing a number.
  package init(_ write: @escaping @Sendable (Double) -> String) { self.write = write }

  /// With as many decimals as asked for, from 0 to 3, always written; what is not finite is a dash.
  package static func decimals(_ places: Int) -> NumberText {
    let places = min(max(places, 0), 3)
    let unit = [1, 10, 100, 1000][places]
    return NumberText { number in
      guard number.isFinite, abs(number) < 1e15 else { return "–" }
      let scaled = Int((number * Double(unit)).rounded())
      let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
      let digits = String(rest)
      let tail = places == 0 ? "" : "." + String(repeating: "0", count: places - digits.count) + digits
      return (scaled < 0 ? "−" : "") + String(whole) + tail
    }
  }

  /// The number in words.
  package func callAsFunction(_ number: Double) -> String { write(number) }
}
