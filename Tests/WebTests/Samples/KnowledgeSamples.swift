import Content
import Kernel

@testable import Knowledge
@testable import Web

extension Sample {
  static let knowledgePages: [Sample] = {
    guard let card = try? Card(yaml: text, file: "refund.md") else { return [] }
    let entry = KnowledgeSnapshot.Entry(card: card, hash: "ab12")
    let (full, empty) = (
      KnowledgeSnapshot(version: 1, [entry], [["refund", "<&>"]]), KnowledgeSnapshot(version: 0, [], [])
    )
    func page(_ snapshot: KnowledgeSnapshot, _ query: KeyValuePairs<String, String> = [:]) -> KnowledgePage {
      KnowledgePage(snapshot: snapshot, query: Fields(query), today: Workplace.today, canPublish: true)
    }
    return [
      Sample("knowledge, none", page(empty)), Sample("knowledge", page(full)),
      Sample("knowledge, searched", page(full, ["q": "refund <&>"])),
      Sample("knowledge, a weak match", page(full, ["q": "refund of a stove bought in the old shop", "fresh": "yes"])),
      Sample("knowledge, nothing", page(full, ["q": "zzzz"])),
      Sample("card", CardPage(entry: entry, related: [card], today: Workplace.today, canPublish: true)),
    ]
  }()

  private static let text = """
    ---
    kind: card
    id: refund
    title: Refund times <&>
    product: <&>
    problem: [<&>]
    keywords: [<&>]
    owner: <&>
    source: {title: <&>, section: 7}
    review-by: 2026-03-31
    language: en
    ---
    1. Look <b onclick="x()">&</b>

    > Hello & thanks

    """
}
