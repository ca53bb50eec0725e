package import Kernel

/// What tells who a customer is, and is masked in texts as they come in.
///
/// Only what can be told from the text itself is found: names, addresses and accounts such as WeChat's stay.
package enum PersonalData: String, CaseIterable, Sendable {
  case emailAddress = "email_address"
  case phoneNumber = "phone_number"
  /// A resident's identity number of mainland China (GB 11643), with a date and a check digit that are right.
  case identityNumber = "identity_number"
  /// A payment card's number (ISO/IEC 7812) with a check digit that is right.
  case cardNumber = "card_number"

  /// How many values of each kind were masked.
  package typealias Counts = [PersonalData: Int]

  /// How many these are, in words.
  private func words(_ count: Int) -> Sentence {
    switch self {
    case .emailAddress: "\(count) × e-mail address"
    case .phoneNumber: "\(count) × phone number"
    case .identityNumber: "\(count) × identity card number"
    case .cardNumber: "\(count) × bank card number"
    }
  }

  /// What was masked in a file, in words.
  package static func words(_ counts: Counts) -> Sentence {
    let found = allCases.compactMap { kind in counts[kind].map(kind.words) }
    return found.isEmpty ? "nothing personal was found" : Sentence(clauses: found)
  }

  /// The text with `****` and the last four digits in place of numbers, and `a***@***` in place of e-mail addresses; nil
  /// when there is nothing to mask in it, or when it is not UTF-8.
  ///
  /// What was masked before is left as it is.
  static func masked(_ text: UnsafeBufferPointer<UInt8>, _ counts: inout Counts) -> [UInt8]? {
    guard mayBeIn(text), let plain = PlainText(text) else { return nil }
    let found = Self.found(in: plain)
    guard !found.isEmpty else { return nil }
    var (masked, position): ([UInt8], Int) = ([], 0)
    for match in found {
      masked += text[position..<plain.offsets[match.range.lowerBound]]
      masked += plain.mask(match)
      position = plain.offsets[match.range.upperBound]
      counts[match.kind, default: 0] += 1
    }
    return masked + text[position...]
  }

  /// The same of a string.
  package static func masked(_ text: String) -> String {
    var (text, counts) = (text, Counts())
    return text.withUTF8 { masked($0, &counts) }.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Whether there are enough digits for a number, or the sign of an e-mail address; most texts have neither.
  private static func mayBeIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var (digits, signs) = (0, 0)
    for byte in text {
      digits &+= byte &- 0x30 < 10 ? 1 : 0
      signs &+= byte == 0x40 ? 1 : 0
    }
    return signs > 0 || digits >= fewestDigits || hasOtherForms(text)
  }

  /// Whether some of it is written in full-width forms, which are three bytes each: U+FF10 to U+FF19 and U+FF20; or the
  /// sign as `%40`.
  private static func hasOtherForms(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 2 else { return false }
    for position in 0..<text.count - 2 where text[position] == 0xEF || text[position] == 0x25 {
      switch (text[position], text[position + 1], text[position + 2]) {
      case (0xEF, 0xBC, 0x90...0x99), (0xEF, 0xBC, 0xA0), (0x25, 0x34, 0x30): return true
      default: continue
      }
    }
    return false
  }

  /// A phone number has no fewer, and all others have more.
  static let fewestDigits = 10

  static func found(in text: PlainText) -> [PersonalMatch] {
    let addresses = EmailAddresses(text).found
    var (found, start): ([PersonalMatch], Int) = ([], 0)
    for address in addresses {
      found += PersonalNumbers(text, start..<address.range.lowerBound).found + [address]
      start = address.range.upperBound
    }
    return found + PersonalNumbers(text, start..<text.letters.count).found
  }
}

/// Where something personal stands in a text, by its letters.
struct PersonalMatch: Equatable {
  let kind: PersonalData
  let range: Range<Int>
}
