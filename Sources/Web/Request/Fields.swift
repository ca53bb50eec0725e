import Foundation
import Kernel

/// The fields of a form or of a query, as they were sent: names may repeat, texts are in Unicode's composed form.
struct Fields: Sendable, Equatable {
  private var values: [String: [String]] = [:]

  init() {}

  /// Fields by name.
  init(_ values: KeyValuePairs<String, String>) {
    for (name, value) in values { add(name, value) }
  }

  /// Reads `name=value&…`; throws a `Problem` when a value is no text in UTF-8, holds a zero byte, or there are more than 2,000 fields.
  init(urlEncoded text: String) throws {
    let pairs = text.split(separator: "&", maxSplits: 2_001)
    guard pairs.count <= 2_000 else { throw Problem(.invalid, "The form has too many fields.") }
    for pair in pairs {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      add(try Self.decoded(halves[0]), halves.count > 1 ? try Self.decoded(halves[1]) : "")
    }
  }

  /// Most of what is sent has no such byte.
  private static func needsDecoding(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%") || byte == 0
  }

  private static func decoded(_ text: Substring) throws -> String {
    if !text.utf8.contains(where: needsDecoding) { return String(text) }
    guard let decoded = text.replacing("+", with: " ").removingPercentEncoding, !decoded.utf8.contains(0) else {
      throw Problem(.invalid, "The form holds bytes that are no text.", remedy: "Type it again.")
    }
    return decoded
  }

  mutating func add(_ name: String, _ value: String) {
    values[name, default: []].append(value.precomposedStringWithCanonicalMapping)
  }

  /// Takes all values of a name out.
  mutating func remove(_ name: String) { values[name] = nil }

  /// The first value of a name, as it was sent.
  subscript(_ name: String) -> String? { values[name]?.first }

  /// All values of a name, as boxes that were ticked send them.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// A value without blanks around it; nil when it is missing or empty.
  func text(_ name: String) -> String? {
    let text = self[name]?.trimmingCharacters(in: .whitespacesAndNewlines)
    return text?.isEmpty == false ? text : nil
  }

  /// A value that must be there and at most that many characters long; throws a `Problem` that names the field.
  func text(_ name: String, called label: LocalizedText, upTo most: Int = 200) throws -> String {
    guard let text = text(name) else { throw Problem(.invalid, "“\(label)” is empty.", remedy: "Fill it in.") }
    guard text.count <= most else {
      throw Problem(.invalid, "“\(label)” is longer than \(most) characters.", remedy: "Shorten it.")
    }
    return text
  }

  /// A whole number; nil when it is missing or none.
  func number(_ name: String) -> Int? { text(name).flatMap(Int.init) }

  /// One of a few values; nil when nothing was sent; throws a `Problem` for anything else.
  func choice<Choice: RawRepresentable<String>>(_ name: String, _ type: Choice.Type = Choice.self) throws -> Choice? {
    guard let text = self[name] else { return nil }
    guard let choice = Choice(rawValue: text) else { throw Self.noChoice(text) }
    return choice
  }

  /// What a value answers that the form does not offer.
  static func noChoice(_ text: String) -> Problem {
    Problem(
      .invalid, "“\(OneLine.tidy(String(text.prefix(40))))” is none of the choices.",
      remedy: "Choose one that the form offers.")
  }

  /// A number by which something is named; nil when nothing was sent; throws a `Problem` for what is no number.
  func id(_ name: String) throws -> Int64? {
    guard let text = self[name] else { return nil }
    guard let number = Int64(text) else { throw Self.noChoice(text) }
    return number
  }

  /// The fields as a query, by name, one of them replaced; nil takes it out.
  func query(setting name: String, to value: String?) -> String {
    var changed = self
    changed.values[name] = value.map { [$0] }
    return changed.pairs.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
  }

  /// Every name with each of its values, by name.
  var pairs: [(name: String, value: String)] {
    values.sorted { $0.key < $1.key }.flatMap { name, values in values.map { (name, $0) } }
  }

  /// The fields without those of one name.
  func without(_ name: String) -> Fields {
    var changed = self
    changed.values[name] = nil
    return changed
  }

  /// A text as it may stand in a query.
  static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
