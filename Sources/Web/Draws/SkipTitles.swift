import Content
import Kernel
import Quality
import Store
import Tickets

/// What the reasons for skipping are called: in the rubric that a ticket is scored by, or in another that knows them.
struct SkipTitles: Sendable {
  /// By the name of the rubric and the id of the reason.
  private let titles: [String: [String: LocalizedText]]

  init(_ titles: [String: [String: LocalizedText]] = [:]) { self.titles = titles }

  init(_ connection: any Connection) throws {
    let rubrics = try RubricChoice(connection)
    titles = Dictionary(
      keepingFirst: rubrics.names.map { name in
        let reasons = rubrics[name]?.value.skipReasons ?? []
        return (name, Dictionary(keepingFirst: reasons.map { ($0.id, $0.title) }))
      })
  }

  /// The title of a reason for skipping a ticket of that channel and category.
  func title(of id: String, channel: Channel, category: Category) -> LocalizedText {
    let names = RubricChoice.names(channel: channel, category: category) + titles.keys.sorted()
    if let title = names.lazy.compactMap({ titles[$0]?[id] }).first { return title }
    return id == "other"
      ? DrawWords.other : id == "drawn on another day" ? DrawWords.drawnBefore : LocalizedText(zh: id, en: id)
  }
}
