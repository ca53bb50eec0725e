import Content
import Kernel

/// A review as a batch file gives it, before its ticket is looked up.
protocol ReviewRow {
  var ticket: String { get }
  var agent: String? { get }
  var reviewer: String? { get }
  var day: String? { get }
  /// The name of a rubric.
  var rubric: String? { get }
  /// Why a stored review is corrected.
  var reason: String? { get }

  /// What the row says, in the words of a rubric; throws what cannot be read.
  func draft(_ rubric: Published<Rubric>) throws(ReviewFaults) -> ReviewDraft

  /// The ids of a rubric's criteria that need points and for which the row has no place.
  func missing(_ rubric: Published<Rubric>) -> [String]

  /// Where a field stands in the file.
  func place(of field: ReviewFault.Field) -> Problem.Place
}

/// Reads the points that people write in files.
enum WrittenMark {
  /// A mark; nil for an empty text.
  ///
  /// Throws a fault when it is none.
  static func read(_ text: String, _ criterion: Criterion) throws(ReviewFaults) -> Mark? {
    let word = text.lowercased()
    if word.isEmpty { return nil }
    if ["n/a", "na", "-", "0", "不适用"].contains(word) { return .notApplicable }
    if criterion.scale == .yesNo {
      if ["yes", "y", "是"].contains(word) { return .points(5) }
      if ["no", "n", "否"].contains(word) { return .points(1) }
    }
    guard let points = Int(word) else {
      throw ReviewFaults(
        ReviewFault(
          .points(criterion.id), .invalid, "“\(text.prefix(40))” is no number of points.",
          remedy: "Write 1 to 5, or N/A."))
    }
    return .points(points)
  }

  /// A number of seconds; nil for an empty text.
  static func seconds(_ text: String) throws(ReviewFaults) -> Int? {
    if text.isEmpty { return nil }
    guard let seconds = Int(text), (0...86_400).contains(seconds) else {
      throw ReviewFaults(
        ReviewFault(
          .seconds, .invalid, "“\(text.prefix(40))” is no number of seconds.",
          remedy: "Write a whole number up to 86400, or nothing."))
    }
    return seconds
  }
}
