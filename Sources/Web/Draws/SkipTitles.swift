import Content
import Kernel
import Quality
import Store

/// What the reasons for skipping are called, in the rubrics that are published.
struct SkipTitles: Sendable {
  private let titles: [String: LocalizedText]

  init(_ titles: [String: LocalizedText] = [:]) { self.titles = titles }

  init(_ connection: any Connection) throws {
    let rubrics = try RubricChoice(connection)
    // The rubric for every ticket names a reason best where several do.
    let names = [RubricChoice.standard] + rubrics.names
    let items = names.compactMap { rubrics[$0] }.flatMap(\.value.skipReasons)
    titles = Dictionary(items.map { ($0.id, $0.title) }) { first, _ in first }
  }

  subscript(_ id: String) -> LocalizedText {
    if let title = titles[id] { return title }
    return id == "other"
      ? DrawWords.other : id == "drawn on another day" ? DrawWords.drawnBefore : LocalizedText(zh: id, en: id)
  }
}
