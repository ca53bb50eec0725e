package import Kernel

/// The four bones of the fishbone under which root causes are sorted.
package enum Bone: String, CaseIterable, Sendable {
  case people
  case process
  case tools
  case resources

  /// The bone's name on pages and in reports.
  package var title: LocalizedText {
    switch self {
    case .people: LocalizedText(zh: "人员", en: "People")
    case .process: LocalizedText(zh: "流程", en: "Process")
    case .tools: LocalizedText(zh: "工具", en: "Tools")
    case .resources: LocalizedText(zh: "资源", en: "Resources")
    }
  }
}

/// Why a point was low, with finer causes underneath.
package struct RootCause: Sendable, Equatable {
  package var id: String
  package var title: LocalizedText
  /// The finer causes.
  package var causes: [RootCause]

  /// The causes from this one down to the one of that id; nil when it is not among them.
  func path(to id: String) -> [RootCause]? {
    if id == self.id { return [self] }
    for cause in causes {
      if let rest = cause.path(to: id) { return [self] + rest }
    }
    return nil
  }
}

extension Rubric {
  /// Where a root cause hangs: its bone and the causes down to it; nil when there is none of that id.
  package func rootCause(_ id: String) -> (bone: Bone, path: [RootCause])? {
    for bone in Bone.allCases {
      for cause in rootCauses[bone] ?? [] {
        if let path = cause.path(to: id) { return (bone, path) }
      }
    }
    return nil
  }
}
