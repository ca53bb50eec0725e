import Kernel
import Quality

/// Points as somebody writes them on the command line: `resolution=4`, `服务态度=N/A`.
struct WrittenPoints {
  private let rubric: Rubric?
  private var given: Set<String> = []

  init(_ rubric: Rubric?) {
    self.rubric = rubric
  }

  /// Puts them into a draft; a criterion goes by its id or by its title in either language, each once.
  mutating func set(_ text: String, in draft: inout ReviewDraft) throws {
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    let isNotApplicable = ["n/a", "na", "-"].contains(parts.last?.lowercased())
    guard parts.count == 2, isNotApplicable || Int(parts[1]) != nil else {
      throw Problem(.invalid, "“\(text)” gives no points.", remedy: "Write criterion=points, such as resolution=4.")
    }
    let id = criterion(parts[0])
    guard given.insert(id).inserted else {
      throw Problem(.invalid, "“\(parts[0])” is given points twice.", remedy: "Keep one of them.")
    }
    let mark = Int(parts[1]).map(Mark.points) ?? .notApplicable
    draft.verdicts[id, default: ReviewDraft.Verdict()].mark = mark
  }

  private func criterion(_ name: String) -> String {
    let found = rubric?.criteria.first { criterion in
      [criterion.id, criterion.title.zh, criterion.title.en].contains { $0.lowercased() == name.lowercased() }
    }
    return found?.id ?? name
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
