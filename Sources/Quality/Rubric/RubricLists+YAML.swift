import Kernel
internal import Content

extension RubricItem {
  /// Reads a list of entries, which may be missing; `what` names one of them.
  static func list(
    _ key: String, _ what: Sentence, _ map: inout YAMLMapping, _ findings: inout Findings
  ) -> [RubricItem] {
    var names = UniqueNames(what)
    return map.optionalList(key, &findings) { node, findings in
      guard let item = RubricItem(node, &findings) else { return nil }
      names.note(item.id, at: node.place, &findings)
      return item
    } ?? []
  }

  private init?(_ node: YAMLNode, _ findings: inout Findings) {
    guard var map = node.mapping(&findings) else { return nil }
    let id = map.identifier("id", &findings)
    let title = map.localized("title", &findings)
    guidance = map.optionalLocalized("guidance", &findings)
    map.refuseUnknownKeys(&findings)
    guard let id, let title else { return nil }
    (self.id, self.title) = (id, title)
  }
}

extension RootCause {
  /// Reads the causes under each of the four bones, all of which must be there.
  static func fishbone(_ map: inout YAMLMapping, _ findings: inout Findings) -> [Bone: [RootCause]] {
    guard var bones = map.mapping("rootCauses", &findings) else { return [:] }
    var names = UniqueNames("root cause")
    var all: [Bone: [RootCause]] = [:]
    for bone in Bone.allCases {
      all[bone] = bones.list(bone.rawValue, &findings) { RootCause($0, &names, &$1) }
    }
    bones.refuseUnknownKeys(&findings)
    return all
  }

  private init?(_ node: YAMLNode, _ names: inout UniqueNames, _ findings: inout Findings) {
    guard var map = node.mapping(&findings) else { return nil }
    let id = map.identifier("id", &findings)
    let title = map.localized("title", &findings)
    if let id { names.note(id, at: node.place, &findings) }
    causes = map.optionalList("causes", &findings) { RootCause($0, &names, &$1) } ?? []
    map.refuseUnknownKeys(&findings)
    guard let id, let title else { return nil }
    (self.id, self.title) = (id, title)
  }
}
