/// An element that holds content: `td(.class("num")) { score }`.
package struct Tag: Sendable {
  private let name: StaticString
  private let closesItself: Bool

  /// An element of this name; with `closesItself` it is written `<name/>` when it is empty, as SVG allows.
  package init(_ name: StaticString, closesItself: Bool = false) {
    self.name = name
    self.closesItself = closesItself
  }

  /// The element with attributes and content, either of which may be missing.
  package func callAsFunction(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { Markup() }
  ) -> Markup { self(list: attributes, content: content) }

  /// The element with attributes that are already a list.
  package func callAsFunction(list: [Attribute], @MarkupBuilder content: () -> Markup = { Markup() }) -> Markup {
    let content = content()
    return Markup(name: name, attributes: list, content: closesItself && content.isEmpty ? nil : content)
  }
}

/// An element that never has content: `input(.type("text"), .name("q"))`.
package struct VoidTag: Sendable {
  private let name: StaticString

  /// A void element of this name.
  package init(_ name: StaticString) { self.name = name }

  /// The element with attributes.
  package func callAsFunction(_ attributes: Attribute...) -> Markup {
    Markup(name: name, attributes: attributes, content: nil)
  }
}
