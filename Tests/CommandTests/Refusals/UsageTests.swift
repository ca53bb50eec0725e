import TestSupport
import Testing

@Suite("Exit codes and outputs")
struct UsageTests {
  @Test(
    "given wrong usage, then the exit code is 2 and stderr shows the usage",
    arguments: [
      ["draw", "yesterday"], ["scorecard", "--month", "2026-13"], ["import"], ["forge"], ["verify", "--quickly"],
      ["review", "submit", "reviews.csv", "--correct"], ["report", "response", "--language", "fr"],
      ["publish"], ["demo", "--agents", "0"], ["import", "x.csv", "--kind", "poems"],
    ])
  func usage(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments, in: TemporaryFolder())

    #expect(outcome.code == 2 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: ") && outcome.errors.contains("\nUsage: assay"))
  }

  @Test("given a wrong option, then the whole text says which, and how it is used")
  func wholeText() throws {
    let outcome = try Program.run(["verify", "--quickly"], in: TemporaryFolder())

    let text = """
      Error: Unknown option '--quickly'
      Usage: assay verify [--repair] [--database <database>]
        See 'assay verify --help' for more information.

      """
    #expect(outcome == Outcome(code: 2, errors: text))
  }

  @Test("given no command at all, then the help is shown and all is well")
  func nothing() throws {
    #expect(try Program.run([], in: TemporaryFolder()) == Outcome(code: 0, output: try CommandTree.page([])))
  }

  @Test("given a reader that has gone away, then the work is done all the same", arguments: Engine.allCases)
  func closedPipe(_ engine: Engine) async throws {
    let (folder, address) = (try TemporaryFolder(), try await engine.newAddress())

    let outcome = try Program.runWithoutReader(["reviewer", "add", "Quinn", "--database", address], in: folder)

    #expect(outcome == Outcome(code: 0))
    #expect(try Program.run(["queue", "Quinn", "--database", address], in: folder).code == 0)
  }

  @Test("given a full disk behind stdout, then a sentence says so")
  func fullOutput() throws {
    let outcome = try Program.run(["setting"], in: TemporaryFolder(), outputPath: "/dev/full")

    #expect(
      outcome
        == .refused(
          "The output cannot be written. Check that the disk has room; what was reported before is stored."))
  }
}
