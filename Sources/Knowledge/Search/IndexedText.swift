/// The folded fields of a card.
struct IndexedText {
  let title: FoldedText
  let aliases: [FoldedText]
  let body: FoldedText

  init(_ card: SearchCard) {
    title = FoldedText(card.title)
    aliases = card.aliases.map { FoldedText($0) }
    body = FoldedText(card.body)
  }

  var all: [FoldedText] { [title] + aliases + [body] }
}
