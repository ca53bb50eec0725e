import Knowledge
import Store

/// Keeps the cards that were read last, so that a search asks the database only whether anything was published since.
///
/// It holds nothing that the database does not: another server over the same database finds the same.
actor KnowledgeWatch {
  private let database: any Database
  private var snapshot: KnowledgeSnapshot?

  init(_ database: any Database) { self.database = database }

  /// The cards as they are published now.
  func latest() async throws -> KnowledgeSnapshot {
    let old = snapshot
    let new = try await database.read { try KnowledgeSnapshot.read($0, unlessStill: old) }
    if new.version >= snapshot?.version ?? 0 { snapshot = new }
    return new
  }
}
