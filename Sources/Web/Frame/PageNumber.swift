import HTML
import Kernel

/// Which piece of a long list is shown.
struct PageNumber: Sendable, Equatable {
  /// 1 for the first.
  let number: Int

  /// How many entries a piece holds.
  static let size = 50

  /// The piece that a query asks for with `page`; the first unless it says otherwise.
  init(_ query: Fields) { number = min(max(query.number("page") ?? 1, 1), 100_000) }

  /// How many entries stand before it.
  var offset: Int { (number - 1) * Self.size }

  /// Its positions among so many entries.
  func range(of count: Int) -> Range<Int> { (offset..<offset + Self.size).clamped(to: 0..<count) }
}

/// Links to the pieces before and after; nothing when there is only one.
struct Pager: Component {
  let piece: PageNumber
  let count: Int
  let path: String
  let query: Fields
  /// Where on the page the list stands.
  var anchor = ""
  let words: Words

  private var last: Int { max(1, (count + PageNumber.size - 1) / PageNumber.size) }

  var body: Markup {
    if count > PageNumber.size {
      nav(.class("pager line"), .ariaLabel(words(FrameWords.pages))) {
        if piece.number > 1 { link(piece.number - 1, FrameWords.before, "prev") }
        span(.class("num quiet")) { words(FrameWords.page(min(piece.number, last), of: last)) }
        if piece.number < last { link(piece.number + 1, FrameWords.after, "next") }
      }
    }
  }

  private func link(_ number: Int, _ name: LocalizedText, _ relation: String) -> Markup {
    a(.class("button"), .rel(relation), .href("\(path)?\(query.query(setting: "page", to: String(number)))\(anchor)")) {
      words(name)
    }
  }
}
