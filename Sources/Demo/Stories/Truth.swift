/// How good a piece of service really is, on the scale of the rubric: 1 poor to 5 excellent, not rounded.
///
/// Nobody in the made-up team sees it; reviewers find it again with their own strictness and noise.
package struct Truth: Sendable {
  package var timeliness: Double
  package var resolution: Double
  package var attitude: Double
  package var communication: Double

  package init(timeliness: Double, resolution: Double, attitude: Double, communication: Double) {
    self.timeliness = timeliness
    self.resolution = resolution
    self.attitude = attitude
    self.communication = communication
  }

  package var mean: Double { (timeliness + resolution + attitude + communication) / 4 }

  /// The same with every figure changed by as much, kept within 1 to 5.
  func shifted(_ change: Double) -> Truth {
    func keep(_ value: Double) -> Double { min(5, max(1, value + change)) }
    return Truth(
      timeliness: keep(timeliness), resolution: keep(resolution), attitude: keep(attitude),
      communication: keep(communication))
  }

  /// The way from this to the other, with `share` of it gone: 0 is this, 1 the other.
  func towards(_ other: Truth, _ share: Double) -> Truth {
    func mix(_ from: Double, _ to: Double) -> Double { from + (to - from) * share }
    return Truth(
      timeliness: mix(timeliness, other.timeliness), resolution: mix(resolution, other.resolution),
      attitude: mix(attitude, other.attitude), communication: mix(communication, other.communication))
  }
}
