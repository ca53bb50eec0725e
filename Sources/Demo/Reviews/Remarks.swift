/// What reviewers write, in one language.
struct Remarks: Sendable {
  let lowTimeliness: [Line]
  let lowResolution: [Line]
  let lowAttitude: [Line]
  let lowCommunication: [Line]
  /// About a whole review: good, fair and poor.
  let praise: [Line]
  let fair: [Line]
  let poor: [Line]

  static func of(_ language: Language) -> Remarks {
    language == .chinese ? chinese : english
  }

  func low(_ aspect: DemoVerdict.Aspect) -> [Line] {
    switch aspect {
    case .timeliness: lowTimeliness
    case .resolution: lowResolution
    case .attitude: lowAttitude
    case .communication: lowCommunication
    }
  }
}
