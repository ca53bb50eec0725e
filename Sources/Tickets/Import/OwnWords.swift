import Kernel

/// What a mapping may make of a column's words.
package struct OwnWords {
  /// The words to choose from, for a sentence.
  let choice: Sentence
  let understands: (String) -> Bool

  private init(_ names: [String], _ understands: @escaping (String) -> Bool) {
    choice = names.listed(upTo: .max)
    self.understands = understands
  }

  /// Nil for a field that holds no words of ours.
  ///
  /// - Parameter scale: the highest mark that the column of ratings holds.
  static func of(_ field: TicketField, scale: Int?) -> OwnWords? {
    switch field {
    case .channel: OwnWords(Channel.names) { Synonyms.channel($0) != nil }
    case .priority: OwnWords(Priority.names) { Synonyms.priority($0) != nil }
    case .tier: OwnWords(Tier.names) { Synonyms.tier($0) != nil }
    case .status: OwnWords(Status.names + Exclusion.names.dropFirst()) { Synonyms.status($0) != nil }
    case .complaint, .outbound: OwnWords(["yes", "no"]) { Synonyms.yesOrNo($0) != nil }
    case .vendorFirstResponseMet, .vendorResolutionMet: OwnWords(["yes", "no"]) { VendorFlags.met($0) != nil }
    case .category: OwnWords(["any name"]) { !$0.allSatisfy(\.isWhitespace) }
    case .csat: OwnWords(["good", "bad", "offered", "unoffered"]) { isRating($0, scale) }
    default: nil
    }
  }

  /// Nil for a field that holds no words of ours.
  static func of(_ field: MessageField) -> OwnWords? {
    switch field {
    case .role: OwnWords(Role.names) { MessageWords.role($0) != nil }
    case .isPublic: OwnWords(["public", "private"]) { MessageWords.isPublic($0) != nil }
    default: nil
    }
  }

  private static func isRating(_ word: String, _ scale: Int?) -> Bool {
    if case .success = CSATReader(scale: scale, values: [:]).read(word) { true } else { false }
  }
}
