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

    #expect(targets[0].isReached(by: 480_000) == true)
    #expect(targets[0].isReached(by: 480_001) == false)
    #expect(targets[1].isReached(by: 0.92) == true)
    #expect(targets[1].isReached(by: 0.919) == false)
    #expect(targets[0].progress(of: 690_000) == 0.5)
  }

  @Test(
    "a change is counted from the baseline",
    arguments: [("+7 points", 0.57), ("+20 %", 0.6), ("-3 points", 0.47), ("-10 %", 0.45)])
  func change(change: String, target: Double) throws {
    let direction = change.hasPrefix("-") ? "lower" : "higher"
    let text = text.replacing("target: 92 %", with: "change: \(change)")
      .replacing("baseline: 85 %", with: "baseline: 50 %").replacing(
        "direction: higher", with: "direction: \(direction)")

    let read = try PerformanceTargets(yaml: text, file: "t.yaml").targets[1]

    #expect(abs((read.target ?? 0) - target) < 1e-12)
  }

  @Test("given an unknown baseline, then a target stands, a change waits for it, and the author is told")
  func unknownBaseline() throws {
    let text = text.replacing("baseline: 15min", with: "baseline: unknown")
      .replacing("baseline: 85 %", with: "baseline: unknown").replacing("target: 92 %", with: "change: +7 points")

    let targets = try PerformanceTargets(yaml: text, file: "t.yaml")

    #expect(targets.targets.map(\.baseline) == [nil, nil])
    #expect(targets.targets.map(\.target) == [480_000, nil])
    #expect(targets.targets.map { $0.isReached(by: 1) } == [true, nil])
    #expect(targets.targets.map { $0.progress(of: 1) } == [nil, nil])
    #expect(targets.remarks.map { $0.english.contains("`csat` while `baseline` is unknown") } == [true])
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
      ("target: 92 %", "change: -2 points", "19:5: The change is not higher than the baseline."),
      ("target: 92 %", "change: +20 %", "19:5: From this baseline the change leads to what no figure can be."),
      ("target: 92 %", "change: 92 %", "19:13: `92 %` is no change."),
      ("target: 8min", "change: -7 points", "9:13: `-7 points` is no change."),
      ("target: 92 %", "target: 92 %\n    change: +7 points", "20:5: Both `target` and `change` stand here."),
      ("baseline: 85 %", "baseline: who knows", "18:15: Expected a percentage from 0 % to 100 % here"),
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
