/// Reads what a customer answered to the satisfaction survey.
struct CSATReader: Sendable {
  enum Answer: Sendable {
    case notOffered
    case offered
    case content(Bool)
  }

  enum Failure: Error {
    case notANumber
    case outOfRange
  }

  private let scale: Int
  private let values: [String: String]

  init(scale: Int?, values: [String: String]) {
    self.scale = scale ?? 5
    self.values = values
  }

  /// Positive is 4 or 5 of 5 (in other scales the top two fifths), `good`, or a Freshdesk mark above 100.
  func read(_ text: String) -> Result<Answer, Failure> {
    let word = values[text] ?? text
    if let known = Self.words[word.lowercased()] { return .success(known) }
    guard let mark = Double(Self.bare(word)) else { return .failure(.notANumber) }
    if abs(mark) >= 100, abs(mark) <= 103 { return .success(.content(mark > 100)) }
    guard mark >= 1, mark <= Double(scale) else { return .failure(.outOfRange) }
    return .success(.content(mark > Double(scale) * 0.6))
  }

  /// A mark without what it is counted in: `5分`, `4星`.
  private static func bare(_ word: String) -> Substring {
    ["分", "星"].contains { word.hasSuffix($0) } ? word.dropLast() : word[...]
  }

  private static let words: [String: Answer] = [
    "good": .content(true), "great": .content(true), "bad": .content(false), "poor": .content(false),
    "满意": .content(true), "非常满意": .content(true), "很满意": .content(true), "好评": .content(true), "五星": .content(true),
    "四星": .content(true), "一般": .content(false), "不满意": .content(false), "非常不满意": .content(false),
    "很不满意": .content(false), "差评": .content(false), "中评": .content(false), "三星": .content(false),
    "二星": .content(false), "一星": .content(false), "offered": .offered, "已邀评": .offered, "未评价": .offered,
    "未评分": .offered, "未参评": .offered, "not rated": .notOffered, "unoffered": .notOffered, "未邀评": .notOffered,
  ]
}
