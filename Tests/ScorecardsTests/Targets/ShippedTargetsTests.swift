import Foundation
import Kernel
import Scorecards
import Testing

@Suite("The targets that Assay comes with")
struct ShippedTargetsTests {
  @Test("they are in force in every month and cover speed, satisfaction, load and quality")
  func shipped() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let text = try String(contentsOf: root.appending(path: "Rubrics/targets.yaml"), encoding: .utf8)

    let targets = try PerformanceTargets(yaml: text, file: "Rubrics/targets.yaml")

    let month = try #require(Month("2023-03"))
    #expect(
      targets.inForce(in: month).map(\.metric) == [
        .firstResponseMean, .resolutionMean, .satisfaction, .complaintRate, .repeatRate, .ticketsPerAgent, .qualityMean,
      ])
  }
}
