/// Someone who may be given tickets to review.
package struct ReviewerLoad: Hashable, Sendable {
  package var key: String
  /// The reviewer's part of the work in proportion to the others'; 0 for none.
  package var weight: Int
  /// How many tickets the reviewer may hold in all; nil for no limit.
  package var capacity: Int?
  /// How many the reviewer already holds.
  package var carried: Int
  /// Agents whose tickets the reviewer must not see: the reviewer's own self, and conflicts of interest.
  package var barred: Set<String>

  package init(key: String, weight: Int = 1, capacity: Int? = nil, carried: Int = 0, barred: Set<String> = []) {
    self.key = key
    self.weight = weight
    self.capacity = capacity
    self.carried = carried
    self.barred = barred
  }
}
