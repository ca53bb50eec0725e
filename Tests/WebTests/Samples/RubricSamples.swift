import Foundation
import Kernel
import Store
import Tickets

@testable import Content
@testable import People
@testable import Web

extension Sample {
  /// A file that is published with Assay.
  private static func revision(_ name: String, _ kind: String) -> Revision {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Rubrics")
    let text = (try? String(contentsOf: folder.appending(path: "\(name).yaml"), encoding: .utf8)) ?? ""
    return Revision(
      hash: String(repeating: "ab12", count: 16), kind: kind, name: name, text: text, madeAt: Workplace.now)
  }

  private static let publication = Publication(
    hash: String(repeating: "ab12", count: 16), at: Workplace.now, by: "何宽 <&>")

  private static let files = [
    revision("service-quality", "rubric"), revision("phone-call", "rubric"),
    revision("response-standard", "response-standard"), revision("targets", "targets"),
  ]

  static let rubricPages =
    files.map { revision in
      Sample(
        "content: \(revision.name)",
        ContentPage(
          revision: revision, publication: publication, isCurrent: revision.kind == "rubric",
          value: try? ReadContent(revision), notes: ["A note."], canPublish: true))
    } + [
      Sample("rubrics, none", RubricsPage(entries: [], order: ListOrder(.kind), canPublish: true)),
      Sample(
        "rubrics",
        RubricsPage(
          entries: files.map { .init(revision: $0, publication: publication, title: nil, uses: 1_001) },
          order: ListOrder(.published, descending: true), canPublish: false)),
      Sample(
        "content that is not understood",
        ContentPage(
          revision: sampled("kind: rubric\n<&>"), publication: nil, isCurrent: true, value: nil, notes: ["No."],
          canPublish: false)),
      Sample(
        "revisions",
        RevisionsPage(
          kind: "rubric", name: "a",
          lines: [
            RevisionLine(
              publication: publication, previous: "ab", uses: 3, isCurrent: true, isNewerChoice: true),
            RevisionLine(publication: publication, previous: nil, uses: nil, isCurrent: false, isOlderChoice: true),
          ], count: 60, query: Fields([:]))),
      Sample("changes", ChangesPage(old: sampled("a: 1\nb: <&>\n"), new: sampled("a: 2\nb: <&>\n"))),
      Sample("no changes", ChangesPage(old: sampled("a: 1\n"), new: sampled("a: 1\n"))),
      Sample("new content", EditPage(draft: ContentDraft(), checked: nil)),
      Sample(
        "editing, refused", EditPage(draft: draft, checked: CheckedText(draft.text), problem: problem, newer: "cd")),
    ]

  private static let problem = Problem(.conflict, "Somebody published.", remedy: "Look.")
  private static let draft = ContentDraft(
    origin: .init(kind: "rubric", name: "a", hash: "ab"), text: "kind: rubric\nid: a\n<&>: ]]>\n")

  private static func sampled(_ text: String) -> Revision {
    Revision(hash: String(repeating: "a", count: 64), kind: "rubric", name: "a", text: text, madeAt: Workplace.now)
  }

  static let searchPages: [Sample] = {
    var found = SearchResult(month: Workplace.today.month)
    let hit = TicketSearch.Hit(
      id: Ticket.ID(1), number: "T<1>", source: "desk", subject: "<&>", status: .open, createdAt: Workplace.now,
      agent: nil)
    found.tickets = TicketHits(Array(repeating: hit, count: 60), isBlind: true, Fields(["sort": "-created"]))
    found.agents = [Agent(id: Agent.ID(1), name: "何宽", team: "East", startedOn: nil)]
    found.users = [.sample]
    return [
      Sample("search, nothing", SearchPage(asked: "<&>", found: SearchResult(month: Workplace.today.month))),
      Sample("search", SearchPage(asked: "T", found: found)),
    ]
  }()
}
