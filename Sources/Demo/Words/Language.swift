/// A language that customers write in.
package enum Language: UInt8, Sendable, CaseIterable {
  case chinese
  case english

  /// What stands between two sentences.
  var gap: String { self == .chinese ? "" : " " }
}
