/// Where two JSON values differ.
package struct JSONDifference: Equatable, Sendable {
  /// Such as `agents[3].quality.score.value`.
  package let path: String
  /// What the first one says; "nothing" where it has no such part.
  package let first: String
  package let second: String

  /// Every difference, in the order of the paths; numbers count as equal up to rounding in the last digits.
  package static func all(_ first: JSONValue, _ second: JSONValue, at path: String = "") -> [JSONDifference] {
    switch (first, second) {
    case (.object(let left), .object(let right)):
      return Set(left.keys).union(right.keys).sorted().flatMap { key in
        parts(left[key], right[key], path.isEmpty ? key : "\(path).\(key)")
      }
    case (.array(let left), .array(let right)):
      return (0..<max(left.count, right.count)).flatMap { index in
        parts(
          index < left.count ? left[index] : nil, index < right.count ? right[index] : nil,
          "\(path)[\(label(left, index) ?? label(right, index) ?? String(index))]")
      }
    case (.number(let left), .number(let right)):
      let isSame = left == right || abs(left - right) <= 1e-9 * max(abs(left), abs(right))
      return isSame ? [] : [JSONDifference(path: path, first: "\(left)", second: "\(right)")]
    default:
      return first == second ? [] : [JSONDifference(path: path, first: word(first), second: word(second))]
    }
  }

  private static func parts(_ first: JSONValue?, _ second: JSONValue?, _ path: String) -> [JSONDifference] {
    guard let first, let second else {
      return [JSONDifference(path: path, first: first.map(word) ?? "nothing", second: second.map(word) ?? "nothing")]
    }
    return all(first, second, at: path)
  }

  /// A list's entry goes by its name where it has one.
  private static func label(_ values: [JSONValue], _ index: Int) -> String? {
    index < values.count ? values[index][key: "name"]?.text : nil
  }

  private static func word(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let text): "“\(text)”"
    case .array(let values): "a list of \(values.count)"
    case .object: "an object"
    }
  }
}
