internal import Kernel

/// Turns texts into documents of the kinds it knows.
package struct ContentReader: Sendable {
  private let kinds: [ContentKind]

  package init(kinds: [ContentKind]) {
    self.kinds = kinds
  }

  /// Checks a text; gives nil and notes findings when anything is wrong with it.
  package func document(_ text: String, file: String, _ findings: inout Findings) -> Document? {
    do {
      var own = Findings()
      let document = document(text, root: try FrontMatter.parse(text, file: file), &own)
      findings.add(own)
      return own.isEmpty ? document : nil
    } catch let problem as Problem {
      findings.add(problem)
    } catch {
      findings.add("This file cannot be read as YAML.", at: Problem.Place(file: file))
    }
    return nil
  }

  private func document(_ text: String, root: YAMLNode, _ findings: inout Findings) -> Document? {
    guard let kind = kind(of: root, &findings), let checked = kind.check(root, &findings) else { return nil }
    return Document(kind: kind.name, name: checked.name, text: text, remarks: checked.remarks)
  }

  private func kind(of root: YAMLNode, _ findings: inout Findings) -> ContentKind? {
    guard var map = root.mapping(&findings), let node = map.required("kind", &findings),
      let name = node.string(&findings)
    else { return nil }
    let found = kinds.first { $0.name == name }
    if found == nil {
      let all = YAMLNode.quoted(kinds.map(\.name))
      let remedy: Sentence =
        nearest(name, in: kinds.map(\.name)).map { "Did you mean `\($0)`?" } ?? "Known kinds: \(all)."
      findings.add("There is no kind of content called `\(name)`.", remedy: remedy, at: node.place)
    }
    return found
  }
}
