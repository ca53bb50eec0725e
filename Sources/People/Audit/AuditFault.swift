/// What does not fit in the audit log; numbers are those of entries.
package enum AuditFault: Sendable, Hashable {
  /// A field of the entry, or its hash, was changed.
  case changed(Int)
  /// The entries from one to another are not there.
  case missing(ClosedRange<Int>)
  /// The entry stands in another's place.
  case moved(Int, from: Int)
  /// The entry fits but does not follow the one before it, which was written anew.
  case detached(Int)
  /// The entries after that many are gone: the database knows, or was told, that there were more.
  case cutOff(after: Int, of: Int)
  /// The entry with the number of a head that was kept is not the one that was kept.
  case rewritten(Int)
}
