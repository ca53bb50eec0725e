/// What the words of a column of words mean, as a proposal writes it.
enum FieldWords {
  /// Nil for fields that hold no words of ours.
  static func meaning(of field: TicketField) -> ((String) -> String?)? {
    switch field {
    case .channel: { Synonyms.channel($0)?.name }
    case .priority: { Synonyms.priority($0)?.name }
    case .tier: { Synonyms.tier($0)?.name }
    case .status: { status($0) }
    case .vendorFirstResponseMet, .vendorResolutionMet: { word in VendorFlags.met(word).map { $0 ? "yes" : "no" } }
    case .complaint, .outbound: { word in Synonyms.yesOrNo(word).map { $0 ? "yes" : "no" } }
    case .csat: { csat($0) }
    default: nil
    }
  }

  /// A column that only says whether something was resolved tells the state too.
  private static func status(_ word: String) -> String? {
    if let (status, exclusion) = Synonyms.status(word) { return exclusion == .none ? status.name : exclusion.name }
    return Synonyms.yesOrNo(word).map { $0 ? "solved" : "open" }
  }

  private static func csat(_ word: String) -> String? {
    switch CSATReader(scale: nil, values: [:]).read(word) {
    case .success(.content(let isContent)): isContent ? "good" : "bad"
    case .success(.offered): "offered"
    case .success(.notOffered): "unoffered"
    case .failure: nil
    }
  }
}
