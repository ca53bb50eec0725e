import Store

/// In which order users are listed.
package enum UserOrder: String, CaseIterable, Sendable {
  case name
  case display
  /// Who was here last stands last; whoever was never here stands first.
  case seen
  case created

  /// The column of `account a`.
  var sql: SQL {
    switch self {
    case .name: "a.folded"
    case .display: "a.display"
    case .seen: "coalesce(a.seen_at, 0)"
    case .created: "a.created_at"
    }
  }
}
