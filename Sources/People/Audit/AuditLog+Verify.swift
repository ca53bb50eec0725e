import Kernel
import Store

extension AuditLog {
  /// Walks the chain from the first entry to the end and stops at the first that does not fit.
  ///
  /// The end must be the one that the database holds beside the chain, and the chain must go through a head that was kept
  /// elsewhere: only that reveals a chain that was cut off or written anew as a whole. Entries are read a thousand at a time.
  package func verify(kept: AuditHead? = nil) throws -> AuditVerification {
    var last = AuditHead.empty
    while true {
      let entries = try connection.rows(
        """
        SELECT \(unescaped: AuditEntry.columns) FROM audit WHERE seq > \(last.seq) ORDER BY seq LIMIT \(Self.pageSize)
        """, AuditEntry.read)
      for entry in entries {
        if let fault = try fault(of: entry, after: last, kept) {
          return AuditVerification(entries: last.seq, head: last, fault: fault)
        }
        last = entry.head
      }
      if entries.count < Self.pageSize { break }
    }
    return AuditVerification(entries: last.seq, head: last, fault: try faultAtEnd(last, kept))
  }

  private static let pageSize = 1000

  private func fault(of entry: AuditEntry, after last: AuditHead, _ kept: AuditHead?) throws -> AuditFault? {
    if entry.seq > last.seq + 1 { return .missing(last.seq + 1...entry.seq - 1) }
    guard AuditHash.of(entry) == entry.hash else {
      return try place(of: entry).map { .moved(entry.seq, from: $0) } ?? .changed(entry.seq)
    }
    if entry.previous != last.hash { return .detached(entry.seq) }
    if let kept, kept.seq == entry.seq, kept.hash != entry.hash { return .rewritten(entry.seq) }
    return nil
  }

  private func faultAtEnd(_ last: AuditHead, _ kept: AuditHead?) throws -> AuditFault? {
    let known = max(try head().seq, kept?.seq ?? 0)
    if known > last.seq { return .cutOff(after: last.seq, of: known) }
    return try head() == last ? nil : .rewritten(last.seq)
  }

  /// The number with which an entry would fit; nil when it fits nowhere.
  private func place(of entry: AuditEntry) throws -> Int? {
    let count = max(try head().seq, entry.seq)
    return (1...count).first { number in
      var moved = entry
      moved.seq = number
      return AuditHash.of(moved) == entry.hash
    }
  }
}
