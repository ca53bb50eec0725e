import Content
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

  @Test("they carry the figures that the requirements give, and no other baseline")
  func figures() throws {
    let minute = 60_000.0
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let text = try String(contentsOf: root.appending(path: "Rubrics/targets.yaml"), encoding: .utf8)

    let targets = try PerformanceTargets(yaml: text, file: "Rubrics/targets.yaml").targets

    #expect(targets.map(\.baseline) == [15 * minute, 120 * minute, 0.85, nil, 0.1, nil, nil])
    #expect(
      targets.map(\.goal) == [
        .value(8 * minute), .value(60 * minute), .value(0.92), .more(-0.03), .value(0.05), .moreByShare(0.2),
        .value(85),
      ])
  }
}
