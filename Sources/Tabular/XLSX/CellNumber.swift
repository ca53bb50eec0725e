import Glibc

/// A number as a cell stores it.
struct CellNumber {
  let value: Double
  private let source: [UInt8]

  /// Reads a decimal number, with an exponent or without; nil for anything else.
  init?(_ source: [UInt8]) {
    guard !source.isEmpty, source.count < 400, source.allSatisfy(Self.isNumeric) else { return nil }
    var value = 0.0
    var isWhole = false
    (source + [0]).withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      var end: UnsafeMutablePointer<CChar>?
      value = strtod(base, &end)
      isWhole = end.map { UnsafePointer($0) - base == source.count } ?? false
    }
    guard isWhole, value.isFinite else { return nil }
    self.value = value
    self.source = source
  }

  /// Digits that a spreadsheet keeps of a number; further ones are zeros or gone.
  static let keptDigits = 15

  /// Adds the number without an exponent: digits alone when it is whole, else the shortest that reads back the same.
  ///
  /// A number of more digits than a spreadsheet keeps is written with an exponent, so that nobody takes it for the
  /// ticket number that it may once have been.
  func append(to bytes: inout [UInt8]) {
    if value.magnitude >= 1e15 {
      bytes += Array(Self.scientific(value).utf8)
    } else if Self.isInteger(source) {
      bytes += source
    } else if value == value.rounded() {
      bytes += Array(String(Int64(value)).utf8)
    } else {
      bytes += Array(Self.plain(value.description).utf8)
    }
  }

  /// True for digits with or without a sign.
  static func isInteger(_ source: [UInt8]) -> Bool {
    let digits = source.first == UInt8(ascii: "-") ? source.dropFirst() : source[...]
    return !digits.isEmpty && digits.allSatisfy { $0 &- 0x30 <= 9 }
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 <= 9 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
  }

  /// `1234567890123456.0` and `1.234567890123456e+15` as `1.234567890123456E+15`.
  private static func scientific(_ value: Double) -> String {
    let text = value.magnitude.description
    let parts = text.split(separator: "e")
    let mantissa = parts.first.map(String.init) ?? text
    let halves = mantissa.split(separator: ".")
    let (whole, fraction) = (halves.first ?? "", halves.count > 1 ? halves[1] : "")
    let exponent = whole.count - 1 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    var digits = whole + fraction
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    let rest = digits.dropFirst()
    return "\(value < 0 ? "-" : "")\(digits.prefix(1))\(rest.isEmpty ? "" : ".")\(rest)E+\(exponent)"
  }

  /// `1.5e-07` as `0.00000015`.
  private static func plain(_ text: String) -> String {
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]), let mantissa = parts.first else { return text }
    let isNegative = mantissa.hasPrefix("-")
    let halves = mantissa.drop { $0 == "-" }.split(separator: ".")
    let fraction = halves.count > 1 && halves[1] != "0" ? String(halves[1]) : ""
    let digits = String(halves.first ?? "0") + fraction
    let point = (halves.first?.count ?? 1) + exponent
    let body =
      point <= 0
      ? "0." + String(repeating: "0", count: -point) + digits
      : digits + String(repeating: "0", count: max(0, point - digits.count))
    return (isNegative ? "-" : "") + body
  }
}
