import Foundation
import Testing

@Suite struct GroundTests {
  @Test("the Makefile has every target that the README names", arguments: ["demo", "test", "ci", "bench", "format"])
  func makeTargets(_ target: String) throws {
    #expect(try SourceTree.text(of: "Makefile").contains(try Regex("(?m)^\(target):")))
  }

  @Test("the continuous integration runs make ci and nothing else")
  func continuousIntegration() throws {
    let lines = try SourceTree.text(of: ".ci/run").split(separator: "\n")
    #expect(lines.last == "exec make ci")
  }

  @Test("every script can be run and stops at its first error")
  func scripts() throws {
    let scripts = try SourceTree.files(in: ["Scripts", ".ci"], ending: "")
    #expect(scripts.count >= 6)
    for script in scripts {
      let path = SourceTree.root.appending(path: script.path).path
      #expect(FileManager.default.isExecutableFile(atPath: path), "\(script.path)")
      // Python stops at an error of its own accord.
      let isPython = script.text.hasPrefix("#!/usr/bin/env python3\n")
      #expect(isPython || script.text.contains("set -euo pipefail"), "\(script.path)")
    }
  }

  @Test(
    "the content that a team uses on its first day is there",
    arguments: ["service-quality", "phone-call", "complaint-handling", "targets", "response-standard"])
  func content(_ name: String) {
    #expect(SourceTree.exists("Rubrics/\(name).yaml"))
  }
}
