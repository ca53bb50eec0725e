/// A made-up reviewer: fair on the whole, but with a severity of their own.
package struct DemoReviewer: Sendable {
  package let name: String
  package let language: Language
  /// Points added to every true quality: below zero is severe, above is lenient.
  package let leniency: Double
  /// The deviation of what the same ticket would get on another day.
  package let noise: Double

  /// The reviewers of a team: one to about six agents, from severe to lenient, at least two.
  static func bench(for agents: Int) -> [DemoReviewer] {
    let all = [
      DemoReviewer(name: "沈静", language: .chinese, leniency: -0.05, noise: 0.3),
      DemoReviewer(name: "方严", language: .chinese, leniency: -0.45, noise: 0.3),
      DemoReviewer(name: "Alice Wong", language: .english, leniency: 0.1, noise: 0.35),
      DemoReviewer(name: "何宽", language: .chinese, leniency: 0.4, noise: 0.35),
      DemoReviewer(name: "Ben Carter", language: .english, leniency: -0.15, noise: 0.6),
      DemoReviewer(name: "苏敏", language: .chinese, leniency: 0.0, noise: 0.25),
    ]
    return Array(all.prefix(min(all.count, max(2, (agents + 3) / 4))))
  }
}
