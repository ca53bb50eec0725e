import Content
import Kernel
import Scorecards
import Testing

private let text = """
  kind: targets
  id: team
  title: { zh: 目标, en: Targets }
  targets:
    - id: first-response
      metric: first-response-mean
      title: { zh: 首响, en: First response }
      baseline: 15min
      target: 8min
      direction: lower
      owner: { zh: 主管, en: Manager }
      milestone: 2026-06-30
      from: 2026-01
      until: 2026-12
    - id: csat
      metric: csat
      title: { zh: 满意度, en: CSAT }
      baseline: 85 %
      target: 92 %
      direction: higher
      owner: { zh: 主管, en: Manager }
      milestone: 2026-09-30
  """

@Suite("Targets")
struct PerformanceTargetsTests {
  private func findings(_ old: String, _ new: String) -> [String] {
    do {
      _ = try PerformanceTargets(yaml: text.replacing(old, with: new), file: "t.yaml")
      return []
    } catch let problems as Problems {
      return problems.all.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("given targets, when they are read, then their figures are in the units of their metrics")
  func figures() throws {
    let targets = try PerformanceTargets(yaml: text, file: "t.yaml").targets

    #expect(targets.map(\.baseline) == [900_000, 0.85])
    #expect(targets.map(\.target) == [480_000, 0.92])
    #expect(targets[1].milestone == Day("2026-09-30"))
  }

  @Test(
    "targets are in force from their first month to their last",
    arguments: [
      ("2025-12", ["csat"]), ("2026-01", ["first-response", "csat"]), ("2026-12", ["first-response", "csat"]),
      ("2027-01", ["csat"]),
    ])
  func inForce(month: String, ids: [String]) throws {
    let month = try #require(Month(month))

    #expect(try PerformanceTargets(yaml: text, file: "t.yaml").inForce(in: month).map(\.id) == ids)
  }

  @Test("whether a figure reaches its target depends on the direction, and meeting it exactly is enough")
  func reached() throws {
    let targets = try PerformanceTargets(yaml: text, file: "t.yaml").targets

    #expect(targets[0].isReached(by: 480_000))
    #expect(!targets[0].isReached(by: 480_001))
    #expect(targets[1].isReached(by: 0.92))
    #expect(!targets[1].isReached(by: 0.919))
    #expect(targets[0].progress(of: 690_000) == 0.5)
  }

  @Test(
    "each fault is one finding at its place",
    arguments: [
      ("target: 8min", "target: 20min", "9:5: The target is not lower than the baseline."),
      ("target: 92 %", "target: 80 %", "19:5: The target is not higher than the baseline."),
      ("baseline: 15min", "baseline: 85 %", "8:15: Expected a duration here, found `85 %`."),
      ("metric: csat", "metric: csta", "16:13: Expected one of"),
      ("until: 2026-12", "until: 2025-12", "14:5: The last month lies before the first."),
      ("milestone: 2026-06-30", "milestone: 2025-06-30", "12:5: The milestone lies before the first month in force."),
      ("id: csat", "id: first-response", "15:5: The target `first-response` stands in line 5 already."),
    ])
  func faults(old: String, new: String, finding: String) {
    let findings = findings(old, new)

    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("t.yaml:\(finding)") == true, "\(findings)")
  }

  @Test("given two targets for one metric, when their months meet, then that is a finding, and when they do not, none")
  func overlap() {
    let second = { (from: String) in
      """
        - id: later
          metric: first-response-mean
          title: { zh: 首响, en: First response }
          baseline: 8min
          target: 6min
          direction: lower
          owner: { zh: 主管, en: Manager }
          milestone: 2027-06-30
          from: \(from)
      """
    }

    let meeting = findings("  - id: csat", second("2026-12") + "\n  - id: csat")
    #expect(meeting.map { $0.prefix(13) } == ["t.yaml:15:5: "])
    #expect(findings("  - id: csat", second("2027-01") + "\n  - id: csat") == [])
  }
}
