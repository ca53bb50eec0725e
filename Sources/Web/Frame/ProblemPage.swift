import HTML
import HTTPTypes
import Kernel

/// What a page says when it cannot do what was asked.
struct ProblemPage: Page {
  let problems: [Problem]
  let status: HTTPResponse.Status

  var place: Place? { nil }
  var layout: PageLayout { .narrow }

  func title(_ words: Words) -> String { words(status == .notFound ? ProblemWords.missing : ProblemWords.refused) }

  func content(_ frame: Frame) -> Markup {
    // The frame has the title already.
    if frame.visit == nil { h1 { title(frame.words) } }
    div(.class("problem"), .role("alert")) {
      for problem in problems {
        p { frame.words(problem.what) }
        if !problem.remedy.isEmpty { p(.class("quiet")) { frame.words(problem.remedy) } }
      }
      p { a(.href("/")) { frame.words(ProblemWords.home) } }
    }
  }
}
