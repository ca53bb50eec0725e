package import Kernel
import Store

extension Revisions {
  /// A sentence for each revision whose text is no longer the one that its hash stands for.
  package func spoiled() throws -> [Sentence] {
    let all = try connection.rows(Self.select + Self.byName, Self.read)
    return all.filter { Document.hash(of: $0.text) != $0.hash }.map { revision in
      """
      \(revision.kind) “\(revision.name)”, revision \(String(revision.hash.prefix(8))): its text was changed in the \
      database; take it from a backup
      """
    }
  }
}
