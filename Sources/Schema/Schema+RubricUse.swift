import Store

extension Schema {
  /// Finds the reviews that used a revision of a rubric.
  static let rubricUse = Migration(
    "rubric use", ["CREATE INDEX review_rubric ON review (rubric_hash) WHERE latest = 1"])
}
