import Store

/// Whether pages are light or dark.
package enum Theme: String, CaseIterable, Sendable, SQLConvertible {
  /// As the person's own system has it.
  case system
  case light
  case dark
}
