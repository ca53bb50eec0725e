/// One attribute of an element; one without a value is not written at all.
///
/// Names are written in the source, so only values can come from people, and those are escaped.
package struct Attribute: Sendable {
  let name: StaticString
  let value: String?

  /// An attribute by name: for `data-…`, `aria-…` and whatever has no name of its own here.
  package init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value
  }

  /// A boolean attribute: present when it is on.
  package init(_ name: StaticString, _ isOn: Bool) { self.init(name, isOn ? "" : nil) }

  /// A whole number.
  package init(_ name: StaticString, _ number: Int) { self.init(name, String(number)) }

  /// A length or a coordinate, written with at most two decimals; what is not finite is written as 0.
  package init(_ name: StaticString, _ number: Double) { self.init(name, decimal(number)) }

  /// A link, written only when it is relative or its scheme cannot run code.
  package init(_ name: StaticString, address: String?) { self.init(name, address.map(harmless)) }

  func hasSameName(as other: Attribute) -> Bool {
    name.utf8CodeUnitCount == other.name.utf8CodeUnitCount
      && name.withUTF8Buffer { mine in other.name.withUTF8Buffer { mine.elementsEqual($0) } }
  }
}

/// A number in the way SVG reads it, with at most two decimals and no exponent.
package func decimal(_ number: Double) -> String {
  guard number.isFinite else { return "0" }
  let hundredths = Int((min(max(number, -1e12), 1e12) * 100).rounded())
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return "\(sign)\(whole)" }
  return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}

private func harmless(_ address: String) -> String {
  if address.utf8.first == UInt8(ascii: "/") { return address }
  // Browsers skip white space and control characters when they read a scheme, so they do not count here either.
  let seen = String(address.unicodeScalars.filter { $0.value > 0x20 }.map(Character.init)).lowercased()
  guard let end = seen.firstIndex(where: { ":/?#".contains($0) }), seen[end] == ":" else { return address }
  let scheme = String(seen[..<end])
  let isPicture = ["data:image/png", "data:image/jpeg", "data:image/webp"].contains { seen.hasPrefix($0) }
  return isPicture || ["http", "https", "mailto", "tel"].contains(scheme) ? address : "#"
}
