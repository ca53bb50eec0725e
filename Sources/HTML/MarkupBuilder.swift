/// Turns the statements of a content closure into one piece of markup.
///
/// It is not generic: a page of any size is checked by the compiler statement by statement, in linear time.
@resultBuilder
package enum MarkupBuilder {
  package static func buildExpression(_ markup: Markup) -> Markup { markup }
  package static func buildExpression(_ text: String) -> Markup { Markup(text) }
  package static func buildExpression(_ number: Int) -> Markup { Markup(String(number)) }
  package static func buildExpression(_ component: some Component) -> Markup { component.body }
  package static func buildBlock() -> Markup { Markup() }
  package static func buildPartialBlock(first: Markup) -> Markup { first }
  package static func buildPartialBlock(accumulated: consuming Markup, next: Markup) -> Markup {
    accumulated.append(next)
    return accumulated
  }
  package static func buildArray(_ pieces: [Markup]) -> Markup { Markup(joining: pieces) }
  package static func buildOptional(_ markup: Markup?) -> Markup { markup ?? Markup() }
  package static func buildEither(first markup: Markup) -> Markup { markup }
  package static func buildEither(second markup: Markup) -> Markup { markup }
}

/// A page or a part of one: a value with everything it shows, and the markup that shows it.
package protocol Component {
  /// The markup of this part.
  @MarkupBuilder var body: Markup { get }
}
