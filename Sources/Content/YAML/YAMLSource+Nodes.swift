internal import Kernel
internal import Yams

extension YAMLSource {
  /// Our tree for the parser's: every value with its place, every key a text.
  func node(_ node: Node) throws -> YAMLNode {
    let place = place(node.mark)
    switch node {
    case .scalar(let scalar):
      return YAMLNode(value: .scalar(scalar.string, isPlain: scalar.style == .plain), place: place)
    case .sequence(let sequence):
      return YAMLNode(value: .sequence(try sequence.map(self.node)), place: place)
    case .mapping(let mapping):
      return YAMLNode(value: .mapping(try mapping.map(entry)), place: place)
    case .alias:
      throw Problem(.invalid, "Aliases are not read here.", remedy: "Write the value out.", place: place)
    }
  }

  private func entry(key: Node, value: Node) throws -> YAMLNode.Entry {
    guard case .scalar(let scalar) = key else {
      throw Problem(
        .invalid, "A key must be a word, not a list or a mapping.",
        remedy: "If this is text that begins with a bracket, put it in quotes.", place: place(key.mark))
    }
    return YAMLNode.Entry(key: scalar.string, place: place(key.mark), value: try node(value))
  }
}
