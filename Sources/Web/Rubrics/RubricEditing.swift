import Content
import Kernel
import People
import Tickets

/// Editing content: opening it, checking what was typed, publishing it.
enum RubricEditing {
  static func add(to routes: inout Routes, for access: Access) {
    routes.get(RubricLinks.new, for: access) { visit in
      try refuse(visit)
      return .page(EditPage(draft: ContentDraft(), checked: nil))
    }
    routes.get(RubricLinks.edit(":kind", ":name"), for: .only([.manager, .administrator]), open)
    routes.get(KnowledgeLinks.edit(":kind", ":name"), for: access) { visit in
      guard ContentKinds.knowledge.contains(try visit.caller.text("kind")) else { throw Caller.nothingHere }
      return try await open(visit)
    }
    routes.post(RubricLinks.checks, for: access, check)
    routes.post(RubricLinks.publications, for: access, publish)
  }

  /// Refuses whoever may not publish that kind of content; nil for one that is not known yet.
  private static func refuse(_ visit: Visit, _ kind: String? = nil) throws {
    try visit.refuseOneTeam()
    guard RubricRoutes.canPublish(visit, kind) else { throw Door.refused }
  }

  /// Opens what is current, or an earlier text of the same name to be published again.
  private static func open(_ visit: Visit) async throws -> Answer {
    let ((kind, name), earlier) = (try RubricRoutes.names(visit), visit.query.text("from"))
    try refuse(visit, kind)
    let draft = try await visit.read { connection in
      let reading = RubricReading(connection)
      let current = try reading.current(kind, name)
      let text = try earlier.map { try reading.revision($0).text } ?? current.text
      return ContentDraft(origin: .init(kind: kind, name: name, hash: current.hash), text: text)
    }
    return .page(EditPage(draft: draft, checked: CheckedText(draft.text)))
  }

  /// A script asks for the part that shows what was found, everybody else for the page.
  private static func check(_ form: Fields, _ visit: Visit) async throws -> Answer {
    try refuse(visit)
    let draft = ContentDraft(form)
    let checked = CheckedText(draft.text)
    if form["part"] != nil {
      return .fragment(CheckedView(checked: checked, text: draft.text, words: visit.words).body)
    }
    return .page(EditPage(draft: draft, checked: checked))
  }

  private static func publish(_ form: Fields, _ visit: Visit) async throws -> Answer {
    try refuse(visit)
    let draft = ContentDraft(form)
    let checked = CheckedText(draft.text)
    guard let document = checked.document else {
      let problem = Problem(.invalid, "This text cannot be published yet.", remedy: "Mend what is found in it.")
      return .page(EditPage(draft: draft, checked: checked, problem: problem))
    }
    try refuse(visit, document.kind)
    do {
      let outcome = try await visit.write { connection in
        try EditedContent(connection).publish(
          document, madeFrom: draft.origin?.hash, by: visit.user.display, .user(visit.user.id), at: visit.now)
      }
      return .redirect(
        RubricLinks.content(document.kind, document.name),
        saying: outcome == .unchanged ? RubricWords.unchanged : RubricWords.publishedNow)
    } catch let problem as Problem {
      let newer = try await visit.read {
        try Revisions($0).current(kind: document.kind, name: document.name)?.hash
      }
      let isNewer = draft.origin?.kind == document.kind && draft.origin?.name == document.name
      return .page(EditPage(draft: draft, checked: checked, problem: problem, newer: isNewer ? newer : nil))
    }
  }
}
